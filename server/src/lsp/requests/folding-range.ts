import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Fold, foldings } from '../../features/folding.js';
import { readDocumentUri } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

export const foldingRangeRequest: Request = {
  capability: () => ({ foldingRangeProvider: true }),

  listen(server) {
    const { connection, session } = server;
    connection.onFoldingRanges(
      guarded('textDocument/foldingRange', server, [], (params): FoldingRange[] => {
        const snapshot = session.snapshot(readDocumentUri(params));
        return snapshot ? foldings(snapshot).map(toFoldingRange) : [];
      }),
    );
  },
};

function toFoldingRange({ startLine, endLine, kind }: Fold): FoldingRange {
  return kind ? { startLine, endLine, kind: kinds[kind] } : { startLine, endLine };
}
