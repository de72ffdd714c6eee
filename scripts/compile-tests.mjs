// Compiles server and tests to out/ (ES modules for node --test) and reports type errors.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

mkdirSync('out', { recursive: true });
writeFileSync('out/package.json', '{ "type": "module" }\n');
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
