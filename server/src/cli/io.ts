// All that the commands touch outside their own memory: the real process in main.ts, plain values in tests.

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder with one markdown page per rule. */
  readonly pages: string;
  /** The version of this program. */
  readonly version: () => string;
}

export interface Output {
  /** Resolves when more may be written; what comes after the reader has gone is dropped. */
  write(text: string): Promise<void>;
  /** The reader has gone, as `head` does. */
  readonly isClosed: boolean;
  readonly isTerminal: boolean;
  /** The terminal's width, where there is one. */
  readonly columns: number | undefined;
}

/** What a name stands for once links are followed; a stream is whatever else can be read, such as a pipe. */
export type FileKind = 'file' | 'directory' | 'stream' | 'missing';

export interface Entry {
  readonly name: string;
  readonly kind: FileKind;
}

/** Files as the commands see them. Every function throws what Node's file system throws. */
export interface Files {
  kindOf(path: string): FileKind;
  /** The one name of a file that several names or links may stand for. */
  realPath(path: string): string;
  /** By name. */
  entriesIn(directory: string): readonly Entry[];
  /** Up to `limit` bytes from the beginning. */
  read(path: string, limit: number): Uint8Array;
  /** Gives a file other content in one step: who reads it meanwhile sees the old one or the new one, whole. */
  replace(path: string, content: Uint8Array): void;
}
