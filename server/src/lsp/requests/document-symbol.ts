import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { documentSymbols, type OutlineKind, type OutlineSymbol } from '../../features/document-symbols.js';
import type { Lines } from '../../text/lines.js';
import { readDocumentUri } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  domain: SymbolKind.Module,
  controller: SymbolKind.Interface,
  device: SymbolKind.Object,
};

export const documentSymbolRequest: Request = {
  capability: () => ({ documentSymbolProvider: { label: 'libvirt' } }),

  listen(server) {
    const { connection, client, session } = server;
    connection.onDocumentSymbol(
      guarded<unknown, DocumentSymbol[] | SymbolInformation[]>('textDocument/documentSymbol', server, [], params => {
        const uri = readDocumentUri(params);
        const snapshot = session.snapshot(uri);
        if (!snapshot) return [];
        const symbols = documentSymbols(snapshot);
        if (client.takesSymbolTrees) return symbols.map(symbol => toTree(symbol, snapshot.lines));
        return symbols.flatMap(symbol => toList(symbol, uri, snapshot.lines));
      }),
    );
  },
};

function toTree({ name, kind, span, nameSpan, children }: OutlineSymbol, lines: Lines): DocumentSymbol {
  return {
    name,
    kind: kinds[kind],
    range: toRange(span, lines),
    selectionRange: toRange(nameSpan, lines),
    children: children.map(child => toTree(child, lines)),
  };
}

/** For clients that know no trees: every symbol after the one that contains it. */
function toList(symbol: OutlineSymbol, uri: string, lines: Lines, container?: OutlineSymbol): SymbolInformation[] {
  const { name, kind, span, children } = symbol;
  const information: SymbolInformation = { name, kind: kinds[kind], location: { uri, range: toRange(span, lines) } };
  if (container) information.containerName = container.name;
  return [information, ...children.flatMap(child => toList(child, uri, lines, symbol))];
}
