import { LSPErrorCodes, type PrepareRenameResult, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename } from '../../features/references/rename.js';
import { readDocumentUri, readOffset, readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange, toWorkspaceEdit } from '../to-lsp.js';

export const renameRequest: Request = {
  capability: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),

  listen(server) {
    const { connection, client, session } = server;
    connection.onPrepareRename(
      guarded('textDocument/prepareRename', server, null, (params): PrepareRenameResult | null => {
        const snapshot = session.snapshot(readDocumentUri(params));
        const found = snapshot && prepareRename(snapshot, readOffset(params, snapshot.lines));
        if (!found) return null;
        if ('refusal' in found) throw refused(found.refusal);
        return { range: toRange(found.span, snapshot.lines), placeholder: found.name };
      }),
    );
    connection.onRenameRequest(
      guarded('textDocument/rename', server, null, (params): WorkspaceEdit | null => {
        const document = session.document(readDocumentUri(params));
        const snapshot = document?.snapshot;
        if (!snapshot) return null;
        const found = rename(snapshot, readOffset(params, snapshot.lines), readString(params, 'newName'));
        if ('refusal' in found) throw refused(found.refusal);
        return toWorkspaceEdit(found.edits, document, snapshot.lines, client);
      }),
    );
  },
};

/** Editors show the message to whoever wants to rename. */
function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
