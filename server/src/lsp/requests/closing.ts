// `libvirt/closing`: `{ textDocument, position }` behind a typed >, / or = → the snippet that completes it, or null.
import { RequestType } from 'vscode-languageserver';
import { closingAt } from '../../features/closing.js';
import { readDocumentUri, readOffset } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

const type = new RequestType<unknown, string | null, void>('libvirt/closing');

export const closingRequest: Request = {
  capability: () => ({}),

  listen(server) {
    const { connection, session } = server;
    connection.onRequest(
      type,
      guarded<unknown, string | null>(type.method, server, null, params => {
        const snapshot = session.snapshot(readDocumentUri(params));
        return (snapshot && closingAt(snapshot, readOffset(params, snapshot.lines))) ?? null;
      }),
    );
  },
};
