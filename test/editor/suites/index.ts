// What the extension host loads: runs every test of the suites, one after the other, and tells the outcome.
import { writeFileSync } from 'node:fs';
import { closeAll } from './documents.js';
import { registered } from './registry.js';
import './activation.js';
import './diagnostics.js';
import './features.js';

export async function run(): Promise<void> {
  let passed = 0;
  const failures: string[] = [];
  for (const { name, check } of registered) {
    try {
      await check().finally(closeAll);
      passed++;
      console.log(`✔ ${name}`);
    } catch (cause) {
      failures.push(name);
      console.error(`✖ ${name}\n${cause instanceof Error ? cause.stack : cause}`);
    }
  }
  const { EDITOR_TEST_OUTCOME: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify({ passed, failed: failures.length }));
  if (failures.length) throw new Error(`Failed: ${failures.join('; ')}.`);
}
