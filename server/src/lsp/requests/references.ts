// Where the thing under the cursor is brought into being, and every place that names it.
import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import type { Occurrence } from '../../features/references/occurrence.js';
import { referencesAt } from '../../features/references/references.js';
import { member, readDocumentUri, readOffset } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request, Server } from '../request.js';
import { toRange } from '../to-lsp.js';

export const referencesRequest: Request = {
  capability: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),

  listen(server) {
    const { connection } = server;
    const { Read, Write } = DocumentHighlightKind;
    connection.onDefinition(
      handler('textDocument/definition', server, ({ isDeclaration }) => isDeclaration, toLocation),
    );
    connection.onReferences(handler('textDocument/references', server, isAskedFor, toLocation));
    connection.onDocumentHighlight(
      handler(
        'textDocument/documentHighlight',
        server,
        () => true,
        ({ range }, { isDeclaration }): DocumentHighlight => {
          return { range, kind: isDeclaration ? Write : Read };
        },
      ),
    );
  },
};

function isAskedFor({ isDeclaration }: Occurrence, params: unknown): boolean {
  return !isDeclaration || member(member(params, 'context'), 'includeDeclaration') !== false;
}

function toLocation({ uri, range }: Location): Location {
  return { uri, range };
}

function handler<Answer>(
  method: string,
  server: Server,
  isWanted: (occurrence: Occurrence, params: unknown) => boolean,
  answer: (location: Location, occurrence: Occurrence) => Answer,
) {
  return guarded<unknown, Answer[]>(method, server, [], params => {
    const uri = readDocumentUri(params);
    const snapshot = server.session.snapshot(uri);
    if (!snapshot) return [];
    const { lines } = snapshot;
    const wanted = referencesAt(snapshot, readOffset(params, lines)).filter(each => isWanted(each, params));
    return wanted.map(occurrence => answer({ uri, range: toRange(occurrence.span, lines) }, occurrence));
  });
}
