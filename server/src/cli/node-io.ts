// The real world: this process's streams and the machine's files.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileKind, Files, Io, Output } from './io.js';

const CHUNK = 1 << 16;

export type WriteFailure = Error & { readonly code?: string };

/**
 * `home` is the folder of the running program, with the rule pages in it and package.json above it.
 * `onWriteFailure` hears of output that is lost although somebody wants it.
 */
export function nodeIo(home: string, onWriteFailure: (cause: WriteFailure) => void): Io {
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: new NodeOutput(process.stdout, onWriteFailure),
    stderr: new NodeOutput(process.stderr, onWriteFailure),
    files: nodeFiles,
    cwd: process.cwd(),
    env: process.env,
    pages: join(home, 'rules'),
    version: () => JSON.parse(readFileSync(join(home, '..', 'package.json'), 'utf8')).version,
  };
}

/** A stream whose reader may go away at any time, which is no error: `lint … | head` is an ordinary call. */
class NodeOutput implements Output {
  isClosed = false;
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream, onFailure: (cause: WriteFailure) => void) {
    this.#stream = stream;
    stream.on('error', (cause: WriteFailure) => {
      if (cause.code !== 'EPIPE' && !this.isClosed) onFailure(cause);
      this.isClosed = true;
    });
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  get columns(): number | undefined {
    return this.#stream.columns || undefined;
  }

  write(text: string): Promise<void> {
    if (this.isClosed || text === '') return Promise.resolve();
    return new Promise(resolve => this.#stream.write(text, () => resolve()));
  }
}

const nodeFiles: Files = {
  kindOf: path => kindOf(statSync(path)),
  realPath: path => realpathSync(path),
  entriesIn: directory =>
    readdirSync(directory)
      .sort()
      .map(name => ({ name, kind: kindOf(statSync(join(directory, name), { throwIfNoEntry: false })) })),
  read: readUpTo,
  replace: replaceFile,
};

function kindOf(stats: Stats | undefined): FileKind {
  if (!stats) return 'missing';
  if (stats.isDirectory()) return 'directory';
  return stats.isFile() ? 'file' : 'stream';
}

/** Reads pipes and devices as well, whose size is not known before. */
function readUpTo(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let left = limit; left > 0; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, left));
      const length = readSync(file, chunk);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      left -= length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** Writes beside the file and then takes its place, with its permissions. */
function replaceFile(path: string, content: Uint8Array): void {
  const { mode } = statSync(path);
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
    closeSync(file);
    chmodSync(beside, mode & 0o7777);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}
