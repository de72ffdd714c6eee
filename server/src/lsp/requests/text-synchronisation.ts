// Open, change, close: keeps the session's documents in step with the editor's.
import {
  type DidOpenTextDocumentParams,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { member, readChanges, readDocumentUri, readInteger, readString } from '../from-lsp.js';
import { guardedNotification } from '../guarded.js';
import type { OpenDocument } from '../open-document.js';
import type { Request, Server } from '../request.js';

export const textSynchronisation: Request = {
  capability: () => ({ textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } }),

  listen(server) {
    const { connection, session, log } = server;
    const warned = new Set<string>();

    connection.onDidOpenTextDocument(
      guardedNotification('textDocument/didOpen', log, (params: DidOpenTextDocumentParams) => {
        const opened = member(params, 'textDocument');
        const version = readInteger(opened, 'version');
        const text = readString(opened, 'text');
        const document = session.open(readDocumentUri(params), readString(opened, 'languageId'), version, text);
        warnOfLargeText(document, warned, server);
      }),
    );

    connection.onDidChangeTextDocument(
      guardedNotification('textDocument/didChange', log, params => {
        const uri = readDocumentUri(params);
        const version = readInteger(params.textDocument, 'version');
        const document = session.change(uri, version, readChanges(params));
        if (document) warnOfLargeText(document, warned, server);
        else log.warn('A change to a document that is not open is ignored.', { uri });
      }),
    );

    connection.onDidCloseTextDocument(
      guardedNotification('textDocument/didClose', log, params => session.close(readDocumentUri(params))),
    );
  },
};

function warnOfLargeText({ uri, snapshot }: OpenDocument, warned: Set<string>, { connection }: Server): void {
  if (snapshot || warned.has(uri)) return;
  warned.add(uri);
  const message = `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))} is too large to be checked.`;
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
