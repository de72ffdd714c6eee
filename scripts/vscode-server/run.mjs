import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { installVscodeServer } from './install.mjs';

/** No chat, no welcome, no questions: the document and what the extension says about it. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

const STARTED = /^Web UI available at http:\/\/[^:]+:(\d+)/;

/**
 * Starts the server and waits until it listens. `ports` is a port, a range, or 0 for any; `settings` are the user's.
 * Everything it writes goes to the file `log`.
 */
export async function runVscodeServer({ dataDir, log, ports = '0', token, settings = {}, args = [] }) {
  const { node, main } = installVscodeServer();
  writeSettings(dataDir, { ...QUIET, ...settings });
  mkdirSync(dirname(log), { recursive: true });
  const child = spawn(node, [main, ...serverArgs(dataDir, ports, token), ...args], {
    stdio: ['ignore', 'pipe', openSync(log, 'w')],
    // Ctrl-C reaches the whole foreground group; the server is to be ended by us, in order.
    detached: true,
    env: environment(),
  });
  const port = await listening(child, log);
  return {
    origin: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    exited: new Promise(done => child.once('exit', done)),
    stop: () => stop(child),
  };
}

/** Installs a packaged extension as a user would, for the server that has the same `dataDir`. */
export function installExtension(vsix, dataDir) {
  const { node, main } = installVscodeServer();
  const args = [main, '--install-extension', vsix, '--force', ...folders(dataDir)];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', env: environment() });
  if (status !== 0) throw new Error(`${vsix} could not be installed.\n${stdout}${stderr}`);
}

function serverArgs(dataDir, ports, token) {
  return [
    ...['--host', '127.0.0.1', '--port', ports],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...folders(dataDir),
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
  ];
}

function folders(dataDir) {
  return ['--server-data-dir', dataDir, '--extensions-dir', join(dataDir, 'extensions')];
}

/** Only for a first start: from then on the settings are the user's own. */
function writeSettings(dataDir, settings) {
  const file = join(dataDir, 'data', 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, undefined, 2));
}

/** Inside a terminal of VS Code its own variables would tell this server that it is that VS Code. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_)/.test(name)));
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      appendFileSync(log, `${line}\n`);
      const [, port] = STARTED.exec(line) ?? [];
      if (port) resolve(Number(port));
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The VS Code server ended with ${code}; see ${log}.`)));
  });
}

/** The server has children (the extension host and its language servers), which are of its group. */
function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const exited = new Promise(done => child.once('exit', done));
  process.kill(-child.pid, 'SIGTERM');
  return exited;
}
