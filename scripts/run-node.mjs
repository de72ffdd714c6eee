import { spawnSync } from 'node:child_process';

/** Runs one of this project's scripts; if it fails, everything ends, as it has said why. */
export function runNode(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
