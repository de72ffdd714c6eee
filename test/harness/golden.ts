import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { readProject, root } from './project.js';

/** The text is exactly what the golden file holds; with UPDATE_GOLDEN=1 it becomes what the file holds. */
export function checkGolden(path: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(root + path, actual);
  else assert.equal(actual, existsSync(root + path) ? readProject(path) : `(there is no ${path})`);
}
