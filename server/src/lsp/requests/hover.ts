import type { Hover as LspHover } from 'vscode-languageserver';
import { hover } from '../../features/hover.js';
import { readDocumentUri, readOffset } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toMarkup, toRange } from '../to-lsp.js';

export const hoverRequest: Request = {
  capability: () => ({ hoverProvider: true }),

  listen(server) {
    const { connection, client, session } = server;
    connection.onHover(
      guarded('textDocument/hover', server, null, (params): LspHover | null => {
        const snapshot = session.snapshot(readDocumentUri(params));
        const found = snapshot && hover(snapshot, readOffset(params, snapshot.lines));
        if (!found) return null;
        return { range: toRange(found.span, snapshot.lines), contents: toMarkup(found.markdown, client) };
      }),
    );
  },
};
