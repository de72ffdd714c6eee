import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../../features/document-links.js';
import { readDocumentUri } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';

export const documentLinkRequest: Request = {
  capability: () => ({ documentLinkProvider: { resolveProvider: false } }),

  listen(server) {
    const { connection, session } = server;
    connection.onDocumentLinks(
      guarded('textDocument/documentLink', server, [], (params): DocumentLink[] => {
        const snapshot = session.snapshot(readDocumentUri(params));
        if (!snapshot) return [];
        return documentLinks(snapshot).map(({ span, target }) => ({ range: toRange(span, snapshot.lines), target }));
      }),
    );
  },
};
