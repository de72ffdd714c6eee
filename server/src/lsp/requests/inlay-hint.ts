import type { InlayHint as LspInlayHint } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlay-hints.js';
import { readDocumentUri, readSpan } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toMarkup } from '../to-lsp.js';

export const inlayHintRequest: Request = {
  capability: () => ({ inlayHintProvider: true }),

  listen(server) {
    const { connection, client, session } = server;
    connection.languages.inlayHint.on(
      guarded('textDocument/inlayHint', server, [], (params): LspInlayHint[] => {
        const snapshot = session.snapshot(readDocumentUri(params));
        if (!snapshot) return [];
        const { lines } = snapshot;
        const found = inlayHints(snapshot, readSpan(params, lines), session.settings.inlayHints);
        return found.map(({ offset, label, markdown }) => ({
          position: lines.positionAt(offset),
          label,
          tooltip: toMarkup(markdown, client),
          paddingLeft: true,
        }));
      }),
    );

    if (client.refreshesInlayHints) {
      session.watch({ reconfigured: () => void connection.languages.inlayHint.refresh().catch(() => {}) });
    }
  },
};
