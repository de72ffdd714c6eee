import type { Io } from '../io.js';
import type { Input } from './input.js';

/** virsh reads no larger XML file. */
const MAXIMAL_BYTES = 10 * 1024 * 1024;

export interface Content {
  readonly bytes: Uint8Array;
  /** Virsh would not take it, and `bytes` is only its beginning. */
  readonly isTooLarge: boolean;
}

/** Throws what the file system throws. */
export async function readInput({ path }: Input, { files, stdin }: Io): Promise<Content> {
  const limit = MAXIMAL_BYTES + 1;
  const bytes = path === undefined ? await readStream(stdin, limit) : files.read(path, limit);
  return { bytes, isTooLarge: bytes.length > MAXIMAL_BYTES };
}

async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks);
}
