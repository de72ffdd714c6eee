// `libvirt/readFile`: `{ uri }` → `{ text }`, or null. Asked of clients that say that they answer it.
import { RequestType } from 'vscode-languageserver';
import { member } from '../from-lsp.js';
import type { Server } from '../request.js';

const readFile = new RequestType<{ readonly uri: string }, unknown, void>('libvirt/readFile');

/** What the server can read itself it does; for the rest it needs the client, whose file systems may be anything. */
export async function readText(uri: string, { host, client, connection }: Server): Promise<string | undefined> {
  if (host.readFile && uri.startsWith('file:')) return host.readFile(uri);
  if (!client.readsFiles) return undefined;
  try {
    const text = member(await connection.sendRequest(readFile, { uri }), 'text');
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
