import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host } from './host.js';
import { serve } from './server.js';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];

/** Serves a page over the message port of a web worker. */
export function serveWorker(port: Port, host: Host): void {
  serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), host);
}
