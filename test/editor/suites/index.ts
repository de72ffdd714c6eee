// What the extension host loads: runs every test of the suites, one after the other, and tells the outcome.
import { writeFileSync } from 'node:fs';
import { closeAll } from './documents.js';
import { registered } from './registry.js';
import './activation.js';
import './diagnostics.js';
import './features.js';
import './lenses-and-views.js';
import './resulting-definition.js';
import './writing.js';

interface Outcome {
  readonly name: string;
  /** Absent for a test that passed. */
  readonly error?: string;
}

export async function run(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const { name, check } of registered) {
    const error = await check()
      .finally(closeAll)
      .then(() => undefined, describe);
    outcomes.push({ name, ...(error !== undefined && { error }) });
  }
  const { EDITOR_TEST_OUTCOMES: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(outcomes));
  const failed = outcomes.filter(({ error }) => error !== undefined);
  if (failed.length) throw new Error(`Failed: ${failed.map(({ name }) => name).join('; ')}.`);
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
