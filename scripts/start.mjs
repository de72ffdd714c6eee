// `npm start`: builds the extension and opens it on examples/, in a desktop VS Code where there is one or can be one,
// else in the VS Code server, for which it prints the address to open in a browser.
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { openDesktopVscode } from './desktop-vscode.mjs';
import { runNode, runNodeQuietly } from './run-node.mjs';
import { installExtension, runVscodeServer } from './vscode-server/run.mjs';

const EXAMPLES = resolve('examples');
const FIRST = join(EXAMPLES, 'no-free-port.xml');
const DATA = resolve('.cache', 'vscode-server-data');
const VSIX = resolve('.cache', 'libvirt-xml.vsix');
/** The first free one: it stays the same from one start to the next, and with it what the browser remembers. */
const PORTS = '8124-8199';

console.log('Building …');
runNode('scripts/build.mjs');
try {
  if (!(await openDesktopVscode({ extension: resolve('.'), folder: EXAMPLES, file: FIRST }))) await serve();
} catch (cause) {
  console.error(cause.message);
  process.exitCode = 1;
}

/** Until Ctrl-C. */
async function serve() {
  const server = await startServer();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, server.stop);
  await server.exited;
  console.log('\nThe VS Code server has ended.');
  // A download that took too long may still be going on.
  process.exit();
}

async function startServer() {
  console.log('Packaging and installing the extension …');
  runNodeQuietly('scripts/package.mjs', VSIX);
  installExtension(VSIX, DATA);

  console.log('Starting the VS Code server …');
  const token = randomBytes(16).toString('hex');
  const log = resolve('.cache', 'vscode-server.log');
  const settings = { 'workbench.startupEditor': 'readme' };
  const server = await runVscodeServer({ dataDir: DATA, log, ports: PORTS, token, settings });
  const address = `${server.origin}/?${new URLSearchParams({ tkn: token, folder: EXAMPLES })}`;
  console.log(`\nOpen this address in a browser; Ctrl-C here ends it.\n\n  ${address.replaceAll('%2F', '/')}\n`);
  return server;
}
