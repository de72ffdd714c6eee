#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code: takes its options for extension tests, runs them in the VS Code server
// and a Chromium without a window, and ends with the code of the test run.
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { runVscodeServer } from '../../scripts/vscode-server/run.mjs';
import { launchChromium } from './chromium.mjs';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  strict: false,
});

const logs = resolve('artifacts');
mkdirSync(logs, { recursive: true });
/** What VS Code says about itself, which is too much for a terminal. */
const log = createWriteStream(join(logs, 'launcher-workbench.log'));
const dataDir = mkdtempSync(join(tmpdir(), 'vscode-server-'));
const server = await runVscodeServer({
  dataDir,
  log: join(logs, 'launcher-server.log'),
  // Every test begins with the files as they are.
  settings: { 'files.autoSave': 'off' },
  args: ['--enable-smoke-test-driver'],
});
const browser = await launchChromium();
try {
  process.exitCode = await testRun(await browser.newPage());
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
}

/** The exit code of the run, which the workbench reports through a function of the page. */
async function testRun(page) {
  const exited = new Promise(done => page.exposeFunction('codeAutomationExit', done));
  await page.exposeFunction('codeAutomationLog', (type, parts) => log.write(`${type}: ${format(...parts)}\n`));
  await page.goto(address());
  return exited;
}

function address() {
  const onServer = path => `vscode-remote://${server.authority}${resolve(path)}`;
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map(name => [name, onServer(values[name])]);
  const query = new URLSearchParams({ folder: resolve(positionals[0] ?? '.'), payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}
