// Where the project's own files are, for tests that read them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The checkout, from the compiled tests in out/test/harness. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export function readProject(path: string): string {
  return readFileSync(root + path, 'utf8');
}
