import { join } from 'node:path';
import type { Io } from '../io.js';

const MAXIMAL_PAGE = 1 << 20;

/** The markdown page of a rule; `undefined` when it is not where this program was installed. */
export function readPage(code: string, { files, pages }: Io): string | undefined {
  try {
    return new TextDecoder().decode(files.read(join(pages, `${code}.md`), MAXIMAL_PAGE)).replace(/\r\n/g, '\n');
  } catch {
    return undefined;
  }
}
