// What a client and a server said to each other, and the two ways in which a server process can be spoken to.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { root } from './project.js';

/** A message of JSON-RPC, of any sort. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

export interface Transport {
  readonly process: ChildProcess;
  send(message: unknown): void;
}

export type TransportName = 'stdio' | 'node-ipc';

export const builtServer = `${root}dist/server.js`;

export function startServer(server: string, name: TransportName, receive: (message: Message) => void): Transport {
  return name === 'stdio' ? overStdio(server, receive) : overIpc(server, receive);
}

function overStdio(server: string, receive: (message: Message) => void): Transport {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let unread: Buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (let next = takeMessage(unread); next; next = takeMessage(unread)) {
      unread = next.rest;
      receive(JSON.parse(next.body) as Message);
    }
  });
  // A server that has gone takes no more messages; the test sees that by its exit code.
  child.stdin.on('error', () => {});
  return {
    process: child,
    send(message) {
      const body = JSON.stringify({ jsonrpc: '2.0', ...(message as object) });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    },
  };
}

function overIpc(server: string, receive: (message: Message) => void): Transport {
  const child = fork(server, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', message => receive(message as Message));
  return { process: child, send: message => child.send({ jsonrpc: '2.0', ...(message as object) }) };
}

/** The first whole message in what has arrived; anything but a message on the channel is a mistake of the server. */
function takeMessage(unread: Buffer): { body: string; rest: Buffer } | undefined {
  const headerEnd = unread.indexOf('\r\n\r\n');
  if (headerEnd < 0) return undefined;
  const header = unread.toString('ascii', 0, headerEnd);
  const length = /^Content-Length: (\d+)$/.exec(header)?.[1];
  if (!length) throw new Error(`This is no message of the protocol: ${header}`);
  const start = headerEnd + 4;
  const end = start + Number(length);
  if (unread.length < end) return undefined;
  return { body: unread.toString('utf8', start, end), rest: unread.subarray(end) };
}
