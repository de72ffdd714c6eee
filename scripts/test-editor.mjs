// `npm run test:editor`: builds and packages the extension, then tries it in a real VS Code.
// 1. Suites inside the extension host, of the desktop VS Code that VSCODE names or of the VS Code server.
// 2. Page tests, which drive what a user sees in the VS Code server, with the packaged extension that users get.
// 3. The server in Neovim's own language client, where Neovim is installed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { runNode, runNodeQuietly } from './run-node.mjs';

const SUITES = resolve('out', 'editor');
const OUTCOMES = join(SUITES, 'outcomes.json');
const PAGE_TESTS = ['user', 'features', 'web-worker', 'start'].map(name =>
  resolve('test/editor/page', `${name}.test.mjs`),
);
const NEOVIM_TEST = resolve('test/editor/neovim/neovim.test.mjs');

runNode('scripts/build.mjs');
runNode('scripts/compile-tests.mjs');
runNodeQuietly('scripts/package.mjs', 'artifacts/libvirt-xml.vsix');
const outcomes = [await runSuites(), await runTestFiles([...PAGE_TESTS, ...neovimTests()])];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

/** The suites tell their outcomes in a file; a host that ends before it could do so counts as one failure. */
async function runSuites() {
  await bundleSuites();
  console.log('▶ inside the extension host');
  const folder = mkdtempSync(join(tmpdir(), 'libvirt-xml-'));
  // What is typed into a file may be saved by VS Code itself.
  cpSync('examples', folder, { recursive: true });
  const ended = await runTests({
    vscodeExecutablePath: process.env.VSCODE ?? resolve('test/editor/launcher.mjs'),
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: join(SUITES, 'index'),
    launchArgs: [folder, '--disable-extensions'],
    extensionTestsEnv: { EDITOR_TEST_OUTCOMES: OUTCOMES },
  }).catch(cause => cause.message);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const outcomes = existsSync(OUTCOMES)
    ? JSON.parse(readFileSync(OUTCOMES, 'utf8'))
    : [{ name: 'VS Code', error: ended }];
  for (const { name, error } of outcomes) console.log(error === undefined ? `  ✔ ${name}` : `  ✖ ${name}\n${error}`);
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  return { passed: outcomes.length - failed, failed };
}

/** The extension host loads CommonJS; the compiled tests are ES modules. */
async function bundleSuites() {
  rmSync(SUITES, { recursive: true, force: true });
  mkdirSync(SUITES, { recursive: true });
  writeFileSync(join(SUITES, 'package.json'), '{ "type": "commonjs" }\n');
  const entryPoints = ['test/editor/suites/index.ts'];
  await build({ entryPoints, outdir: SUITES, bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] });
}

function neovimTests() {
  if (!spawnSync('nvim', ['--version']).error) return [NEOVIM_TEST];
  console.log('✖ NOT TESTED: the server in Neovim, which is not installed here (Debian: apt install neovim).');
  return [];
}

function runTestFiles(files) {
  const outcome = { passed: 0, failed: 0 };
  const stream = run({ files, concurrency: 1 });
  const count = key => event => {
    if (event.details.type !== 'suite') outcome[key]++;
  };
  stream.on('test:pass', count('passed')).on('test:fail', count('failed'));
  stream.compose(new spec()).pipe(process.stdout);
  return new Promise(done => stream.once('end', () => done(outcome)));
}
