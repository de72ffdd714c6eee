import * as assert from 'node:assert/strict';

const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/** For what VS Code tells by no event of its own. */
export async function until(isReached: () => boolean | Promise<boolean>, state: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isReached())) {
    if (Date.now() > end) assert.fail(`Waited in vain: ${state()}`);
    await new Promise(done => setTimeout(done, INTERVAL_MS));
  }
}
