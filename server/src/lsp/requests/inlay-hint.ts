// What libvirt decides, beside the text. Where the client can wait, the reasons are told when the mouse asks for them.
import { LSPErrorCodes, type InlayHint as LspInlayHint, ResponseError } from 'vscode-languageserver';
import { type InlayHint, inlayHints } from '../../features/inlay-hints.js';
import { member, readDocumentUri, readInteger, readSpan, readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { OpenDocument } from '../open-document.js';
import type { Request, Server } from '../request.js';
import { toMarkup } from '../to-lsp.js';

export const inlayHintRequest: Request = {
  capability: ({ resolvesTooltips }) => ({ inlayHintProvider: resolvesTooltips ? { resolveProvider: true } : true }),

  listen(server) {
    const { connection, client, session } = server;
    connection.languages.inlayHint.on(
      guarded('textDocument/inlayHint', server, [], async (params): Promise<LspInlayHint[]> => {
        const uri = readDocumentUri(params);
        await session.settling(uri);
        const document = session.document(uri);
        const snapshot = document?.snapshot;
        if (!snapshot) return [];
        const found = inlayHints(snapshot, readSpan(params, snapshot.lines), session.settings.inlayHints);
        return found.map(hint => toInlayHint(hint, document, server));
      }),
    );
    if (client.resolvesTooltips) {
      connection.languages.inlayHint.resolve(
        guarded<LspInlayHint, LspInlayHint>(
          'inlayHint/resolve',
          server,
          { position: { line: 0, character: 0 }, label: '' },
          hint => resolved(hint, server),
        ),
      );
    }
    if (client.refreshesInlayHints) {
      session.watch({ reconfigured: () => void connection.languages.inlayHint.refresh().catch(() => {}) });
    }
  },
};

function toInlayHint(
  { offset, label, markdown }: InlayHint,
  { uri, version, snapshot }: OpenDocument,
  { client }: Server,
): LspInlayHint {
  const position = snapshot?.lines.positionAt(offset) ?? { line: 0, character: 0 };
  const hint = { position, label, paddingLeft: true };
  if (client.resolvesTooltips) return { ...hint, data: { uri, version, offset } };
  return { ...hint, tooltip: toMarkup(markdown(), client) };
}

function resolved(hint: LspInlayHint, { client, session }: Server): LspInlayHint {
  const data: unknown = member(hint, 'data');
  if (data === undefined) return hint;
  const offset = readInteger(data, 'offset');
  const document = session.document(readString(data, 'uri'));
  const snapshot = document?.version === readInteger(data, 'version') ? document.snapshot : undefined;
  const place = { start: offset, end: offset };
  const found =
    snapshot && inlayHints(snapshot, place, session.settings.inlayHints).find(each => each.offset === offset);
  if (!found) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  return { ...hint, tooltip: toMarkup(found.markdown(), client) };
}
