import type { SelectionRange } from 'vscode-languageserver';
import { selectionSpans } from '../../features/selection-spans.js';
import type { Snapshot } from '../../features/snapshot.js';
import { readDocumentUri, readOffsets } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';

export const selectionRangeRequest: Request = {
  capability: () => ({ selectionRangeProvider: true }),

  listen(server) {
    const { connection, session } = server;
    connection.onSelectionRanges(
      guarded('textDocument/selectionRange', server, [], (params): SelectionRange[] => {
        const snapshot = session.snapshot(readDocumentUri(params));
        return snapshot ? readOffsets(params, snapshot.lines).map(offset => around(offset, snapshot)) : [];
      }),
    );
  },
};

/** The smallest range, each with the one around it. */
function around(offset: number, snapshot: Snapshot): SelectionRange {
  const here = { start: offset, end: offset };
  const [first = here, ...outer] = selectionSpans(snapshot, offset);
  const ranges = [first, ...outer].map(span => toRange(span, snapshot.lines));
  const [smallest = toRange(here, snapshot.lines), ...others] = ranges;
  const parent = others.reduceRight<SelectionRange | undefined>(
    (parent, range) => withParent(range, parent),
    undefined,
  );
  return withParent(smallest, parent);
}

function withParent(range: SelectionRange['range'], parent: SelectionRange | undefined): SelectionRange {
  return parent ? { range, parent } : { range };
}
