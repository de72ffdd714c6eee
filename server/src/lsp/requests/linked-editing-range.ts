import type { LinkedEditingRanges } from 'vscode-languageserver';
import { linkedNames } from '../../features/linked-names.js';
import { readDocumentUri, readOffset } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';

export const linkedEditingRangeRequest: Request = {
  capability: () => ({ linkedEditingRangeProvider: true }),

  listen(server) {
    const { connection, session } = server;
    connection.languages.onLinkedEditingRange(
      guarded('textDocument/linkedEditingRange', server, null, (params): LinkedEditingRanges | null => {
        const snapshot = session.snapshot(readDocumentUri(params));
        const names = snapshot && linkedNames(snapshot, readOffset(params, snapshot.lines));
        return names ? { ranges: names.map(span => toRange(span, snapshot.lines)) } : null;
      }),
    );
  },
};
