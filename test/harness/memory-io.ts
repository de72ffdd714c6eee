// A world for the command line made of plain values: files that exist only here, and outputs that remember.
import { posix } from 'node:path';
import type { Entry, FileKind, Files, Io, Output } from '../../server/src/cli/io.js';
import { run } from '../../server/src/cli/run.js';

/** A file's content, a link to another path, or the error that reading it gives. */
export type MemoryFile = string | Uint8Array | { readonly link: string } | { readonly error: string };

export interface World {
  /** By absolute path; directories are there because something is in them. */
  readonly files?: Readonly<Record<string, MemoryFile>>;
  readonly stdin?: string | Uint8Array | readonly (string | Uint8Array)[];
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Outputs whose reader has gone from the start. */
  readonly isClosed?: boolean;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const memoryRoot = '/home/me';

/** Runs one call, such as `lint a.xml`, in a world of its own. */
export async function runIn(world: World, ...argv: readonly string[]): Promise<Ran> {
  const stdout = new MemoryOutput(world);
  const stderr = new MemoryOutput(world);
  const code = await run(argv, memoryIo(world, stdout, stderr));
  return { code, stdout: stdout.text, stderr: stderr.text };
}

export function memoryIo(world: World, stdout = new MemoryOutput(world), stderr = new MemoryOutput(world)): Io {
  return {
    stdin: chunksOf(world.stdin ?? ''),
    stdout,
    stderr,
    files: new MemoryFiles(world.files ?? {}),
    cwd: memoryRoot,
    env: world.env ?? {},
    pages: '/pages',
    version: () => '1.2.3',
  };
}

async function* chunksOf(stdin: NonNullable<World['stdin']>): AsyncGenerator<Uint8Array> {
  const chunks = typeof stdin === 'string' || stdin instanceof Uint8Array ? [stdin] : stdin;
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

class MemoryOutput implements Output {
  text = '';
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly isClosed: boolean;

  constructor({ isTerminal = false, columns, isClosed = false }: World) {
    this.isTerminal = isTerminal;
    this.columns = columns;
    this.isClosed = isClosed;
  }

  async write(text: string): Promise<void> {
    if (!this.isClosed) this.text += text;
  }
}

class MemoryFiles implements Files {
  readonly #files: Record<string, MemoryFile>;

  /** What is written is found in the object that was given. */
  constructor(files: Readonly<Record<string, MemoryFile>>) {
    this.#files = files as Record<string, MemoryFile>;
  }

  kindOf(path: string): FileKind {
    const real = this.realPath(path);
    return this.#isDirectory(real) ? 'directory' : 'file';
  }

  realPath(path: string): string {
    let real = '/';
    for (const name of posix.normalize(path).split('/').filter(Boolean)) {
      real = this.#followed(posix.join(real, name), 0);
    }
    if (this.#files[real] === undefined && !this.#isDirectory(real)) throw failure('ENOENT');
    return real;
  }

  entriesIn(directory: string): readonly Entry[] {
    const real = this.realPath(directory);
    this.#checkReadable(real);
    const inside = Object.keys(this.#files).filter(path => path.startsWith(`${real}/`));
    const names = new Set(inside.map(path => path.slice(real.length + 1).split('/')[0] ?? ''));
    return [...names].sort().map(name => ({ name, kind: this.#kindIfAny(posix.join(real, name)) }));
  }

  read(path: string, limit: number): Uint8Array {
    const real = this.realPath(path);
    if (this.#isDirectory(real)) throw failure('EISDIR');
    this.#checkReadable(real);
    const content = this.#files[real];
    return Buffer.from(content as string).subarray(0, limit);
  }

  replace(path: string, content: Uint8Array): void {
    this.#checkReadable(path);
    this.#files[path] = content;
  }

  #kindIfAny(path: string): FileKind {
    try {
      return this.kindOf(path);
    } catch {
      return 'missing';
    }
  }

  #followed(path: string, depth: number): string {
    const file = this.#files[path];
    if (typeof file !== 'object' || !('link' in file)) return path;
    if (depth > 8) throw failure('ELOOP');
    return this.#followed(posix.resolve(posix.dirname(path), file.link), depth + 1);
  }

  /** A directory that may not be read is given as an error with something in it. */
  #isDirectory(path: string): boolean {
    return Object.keys(this.#files).some(known => known.startsWith(path === '/' ? path : `${path}/`));
  }

  #checkReadable(path: string): void {
    const file = this.#files[path];
    if (typeof file === 'object' && 'error' in file) throw failure(file.error);
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code });
}
