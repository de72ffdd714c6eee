// Runs before every npm script: installs the packages that package-lock.json names, if they are not there yet.
// Needs nothing but Node and npm, and takes no time when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const OLDEST_NODE = [20, 13];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) install();

/** npm writes its own record of node_modules last: after an interrupted installation there is none. */
function isInstalled() {
  const wanted = readJson('package-lock.json');
  const present = readJson('node_modules/.package-lock.json');
  if (!present) return false;
  return Object.entries(wanted.packages)
    .filter(([path, { optional }]) => path.startsWith('node_modules/') && !optional)
    .every(([path, { version }]) => present.packages[path]?.version === version && existsSync(path));
}

function install() {
  console.log('Installing the packages that package-lock.json names (npm ci) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { npm_execpath: npm } = process.env;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('The packages could not be installed. npm says why above; is the registry reachable?');
  process.exit(1);
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
