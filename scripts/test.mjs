// `npm test`: types, lint, the built bundles, then every test that needs no editor.
// `npm test -- PATTERN…` runs only the test files whose path contains one of the patterns.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const NEEDS_EDITOR = join('out', 'test', 'editor');
const node = process.execPath;
const bin = name => join('node_modules', name);

step('types', node, [bin('typescript/bin/tsc'), '-p', 'client']);
step('types', node, ['scripts/compile-tests.mjs']);
step('lint', node, [bin('@biomejs/biome/bin/biome'), 'ci', '--log-level=warn']);
step('build', node, ['scripts/build.mjs']);
step('tests', node, ['--test', ...testFiles(process.argv.slice(2))]);

function step(name, command, args) {
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  if (status !== 0) {
    console.error(`${name}: failed`);
    process.exit(status ?? 1);
  }
  console.log(`${name}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function testFiles(patterns) {
  const files = readdirSync(join('out', 'test'), { recursive: true })
    .map(file => join('out', 'test', file))
    .filter(file => file.endsWith('.test.js') && !file.startsWith(NEEDS_EDITOR));
  const chosen = patterns.length ? files.filter(file => patterns.some(pattern => file.includes(pattern))) : files;
  if (!chosen.length) {
    console.error('No test file matches.');
    process.exit(1);
  }
  return chosen.sort();
}
