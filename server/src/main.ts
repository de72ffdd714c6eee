// The language server as a process: its command line, and the only place that reads files for it.
import './heap.js';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { serveProcess } from './lsp/node.js';

const USAGE = `Language server for libvirt domain XML.

Usage: ${manifest.name} TRANSPORT

  --stdio          standard input and output
  --node-ipc       the channel of a parent Node process
  --socket=PORT    connects to a port of this machine
  --pipe=NAME      connects to a named pipe or Unix socket
  --version        prints the version
  --help           prints this text
`;

const TRANSPORT = /(?:^| )--(?:stdio|node-ipc|socket[= ]\d+|pipe[= ]\S+)(?: |$)/;

const options = process.argv.slice(2);
const mistake = mistakeIn(options);

if (options.includes('--help')) process.stdout.write(USAGE);
else if (options.includes('--version')) process.stdout.write(`${manifest.name} ${manifest.version}\n`);
else if (mistake) {
  process.stderr.write(`${mistake}\n\n${USAGE}`);
  process.exitCode = 2;
} else serveProcess({ version: manifest.version, readRulePage, readFile: readTextFile });

function mistakeIn(options: readonly string[]): string | undefined {
  if (options.includes('--node-ipc') && !process.send) return 'There is no parent process for --node-ipc.';
  if (TRANSPORT.test(options.join(' '))) return undefined;
  return 'An editor starts this program and names a transport, such as --stdio.';
}

async function readTextFile(uri: string): Promise<string | undefined> {
  try {
    return await readFile(new URL(uri), 'utf8');
  } catch {
    return undefined;
  }
}

async function readRulePage(code: string): Promise<string | undefined> {
  const [, program = ''] = process.argv;
  try {
    return await readFile(join(dirname(realpathSync(program)), 'rules', `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
