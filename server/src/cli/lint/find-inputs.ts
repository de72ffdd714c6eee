// From the operands of a call to the files that are to be read, each once.
import { join, resolve } from 'node:path';
import type { Failure } from '../formats/format.js';
import type { FileKind, Io } from '../io.js';
import { readFailure } from '../read-failure.js';
import { type Input, standardInput } from './input.js';

/** Never searched: other people's files, and git's own. */
const SKIPPED_DIRECTORIES = new Set(['node_modules', '.git']);

/** Opening /dev/stdin anew is not possible where it is a socket. */
const STANDARD_INPUT = new Set(['-', '/dev/stdin']);

/** What the operands stand for, in the order of the call; a directory stands for the *.xml below it, by name. */
export function findInputs(operands: readonly string[], io: Io): readonly (Input | Failure)[] {
  const search = new Search(io);
  for (const operand of operands) search.operand(operand);
  return [...search.found.values()];
}

class Search {
  /** By what makes an input the same: a file's one name among all its links. */
  readonly found = new Map<string, Input | Failure>();
  readonly #io: Io;
  readonly #searched = new Set<string>();

  constructor(io: Io) {
    this.#io = io;
  }

  operand(name: string): void {
    if (STANDARD_INPUT.has(name)) {
      this.found.set('-', standardInput);
      return;
    }
    const path = resolve(this.#io.cwd, name);
    this.#attempt(name, path, () => {
      if (this.#io.files.kindOf(path) === 'directory') this.#directory(name, path);
      else this.#file({ name, path, isNamed: true });
    });
  }

  /** Links are followed, but no directory is searched twice, so a loop of links ends. */
  #directory(name: string, path: string): void {
    const { files } = this.#io;
    const realPath = files.realPath(path);
    if (this.#searched.has(realPath)) return;
    this.#searched.add(realPath);
    for (const { name: entry, kind } of files.entriesIn(path)) {
      const [entryName, entryPath] = [join(name, entry), join(path, entry)];
      this.#attempt(entryName, entryPath, () => {
        if (isXmlFile(entry, kind)) this.#file({ name: entryName, path: entryPath, isNamed: false });
        else if (kind === 'directory' && !SKIPPED_DIRECTORIES.has(entry)) this.#directory(entryName, entryPath);
      });
    }
  }

  /** The first name a file is met by is kept; that it was named at all counts however often it is met. */
  #file(input: Input & { readonly path: string }): void {
    const realPath = this.#io.files.realPath(input.path);
    const earlier = this.found.get(realPath);
    if (!earlier || 'message' in earlier) this.found.set(realPath, input);
    else if (input.isNamed) this.found.set(realPath, { ...earlier, isNamed: true });
  }

  #attempt(name: string, path: string, action: () => void): void {
    try {
      action();
    } catch (cause) {
      this.found.set(path, { name, path, message: readFailure(cause) });
    }
  }
}

/** A link to nothing is taken along if it looks like a file to check: who reads it is told. */
function isXmlFile(name: string, kind: FileKind): boolean {
  return (kind === 'file' || kind === 'missing') && name.toLowerCase().endsWith('.xml');
}
