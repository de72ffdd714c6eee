// `npm run oracle -- …`: random domains, defined by a real libvirt and by us (see test/oracle/main.ts).
import { spawnSync } from 'node:child_process';

const run = (...parts) => spawnSync(process.execPath, parts, { stdio: 'inherit' }).status ?? 1;

process.exitCode = run('scripts/compile-tests.mjs') || run('out/test/oracle/main.js', ...process.argv.slice(2));
