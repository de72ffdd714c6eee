import { createConnection } from 'vscode-languageserver/node';
import type { Host } from './host.js';
import { serve } from './server.js';

/** Serves over what the command line names: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
export function serveProcess(host: Host): void {
  serve(createConnection(), host);
}
