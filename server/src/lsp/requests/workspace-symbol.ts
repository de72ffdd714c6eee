// The devices of every open domain, by what tells them apart.
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { documentSymbols, type OutlineSymbol } from '../../features/document-symbols.js';
import { readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { OpenDocument } from '../open-document.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';

export const workspaceSymbolRequest: Request = {
  capability: () => ({ workspaceSymbolProvider: true }),

  listen(server) {
    const { connection, session } = server;
    connection.onWorkspaceSymbol(
      guarded('workspace/symbol', server, [], (params): SymbolInformation[] => {
        const letters = readString(params, 'query').toLowerCase();
        return Array.from(session.documents).flatMap(document => symbolsOf(document, letters));
      }),
    );
  },
};

function symbolsOf({ uri, snapshot }: OpenDocument, letters: string): SymbolInformation[] {
  if (!snapshot) return [];
  return documentSymbols(snapshot).flatMap(symbol => {
    const all = [
      { symbol, container: undefined },
      ...symbol.children.map(child => ({ symbol: child, container: symbol })),
    ];
    return all
      .filter(({ symbol: { name } }) => hasLetters(name.toLowerCase(), letters))
      .map(({ symbol: { name, kind, nameSpan }, container }: Found): SymbolInformation => {
        const location = { uri, range: toRange(nameSpan, snapshot.lines) };
        return {
          name,
          kind: kind === 'domain' ? SymbolKind.Module : SymbolKind.Object,
          location,
          ...(container && { containerName: container.name }),
        };
      });
  });
}

interface Found {
  readonly symbol: OutlineSymbol;
  readonly container: OutlineSymbol | undefined;
}

/** In this order, with anything between: `d vda` finds `disk vda virtio`. */
function hasLetters(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters.replaceAll(' ', '')) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
