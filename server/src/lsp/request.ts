import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { Host } from './host.js';
import type { Logger } from './logger.js';
import type { Session } from './session.js';

/** Something that a client can ask for or tell: what is announced of it, and what answers it. */
export interface Request {
  capability(client: Client): ServerCapabilities;
  listen(server: Server): void;
}

/** What the handlers work with, from `initialize` on. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly session: Session;
  readonly log: Logger;
  readonly host: Host;
}
