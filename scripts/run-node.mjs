import { spawnSync } from 'node:child_process';

/** Runs one of this project's scripts; if it fails, everything ends, as it has said why. */
export function runNode(...args) {
  endUnlessSuccessful(spawnSync(process.execPath, args, { stdio: 'inherit' }));
}

/** The same without what it tells of its success. */
export function runNodeQuietly(...args) {
  endUnlessSuccessful(spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }));
}

function endUnlessSuccessful({ status }) {
  if (status !== 0) process.exit(status ?? 1);
}
