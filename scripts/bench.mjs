// `npm run bench`: how fast the engine and the built server are.
import { spawnSync } from 'node:child_process';

for (const script of ['scripts/compile-tests.mjs', 'scripts/build.mjs', 'out/test/bench/main.js']) {
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
