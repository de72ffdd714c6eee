// Tokens go over the wire as numbers, each relative to the one before.
import {
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { semanticTokens, type TokenKind } from '../../features/semantic-tokens.js';
import type { Snapshot } from '../../features/snapshot.js';
import { overlaps, type Span } from '../../text/span.js';
import { readDocumentUri, readSpan } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

const kinds: readonly TokenKind[] = ['namespace', 'class', 'variable', 'number'];
const legend = {
  tokenTypes: kinds.map(kind => SemanticTokenTypes[kind]),
  tokenModifiers: [SemanticTokenModifiers.declaration],
};
const DECLARATION = 1;

export const semanticTokensRequest: Request = {
  capability: () => ({ semanticTokensProvider: { legend, full: true, range: true } }),

  listen(server) {
    const { languages } = server.connection;
    const nothing: SemanticTokens = { data: [] };
    languages.semanticTokens.on(
      guarded('textDocument/semanticTokens/full', server, nothing, params => {
        const snapshot = server.session.snapshot(readDocumentUri(params));
        return snapshot ? tokensOf(snapshot, { start: 0, end: snapshot.text.length }) : nothing;
      }),
    );
    languages.semanticTokens.onRange(
      guarded('textDocument/semanticTokens/range', server, nothing, params => {
        const snapshot = server.session.snapshot(readDocumentUri(params));
        return snapshot ? tokensOf(snapshot, readSpan(params, snapshot.lines)) : nothing;
      }),
    );
  },
};

function tokensOf(snapshot: Snapshot, within: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, isDeclaration } of semanticTokens(snapshot)) {
    if (!overlaps(span, within)) continue;
    const { line, character } = snapshot.lines.positionAt(span.start);
    builder.push(line, character, span.end - span.start, kinds.indexOf(kind), isDeclaration ? DECLARATION : 0);
  }
  return builder.build();
}
