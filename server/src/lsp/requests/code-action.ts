// What can be done at a place of a document. Where the client can wait, edits are worked out for what was chosen alone.
import { type CodeAction, type CodeActionParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ActionSource, OfferedAction, Question } from '../code-actions/action-source.js';
import { fixAllActions } from '../code-actions/fix-all.js';
import { quickFixActions } from '../code-actions/quick-fix.js';
import { rewriteActions } from '../code-actions/rewrite.js';
import { member, readDocumentUri, readInteger, readSpan, readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request, Server } from '../request.js';
import { toWorkspaceEdit } from '../to-lsp.js';

const sources: readonly ActionSource[] = [quickFixActions, rewriteActions, fixAllActions];

export const codeActionRequest: Request = {
  capability({ takesCodeActions, resolvesEdits }) {
    if (!takesCodeActions) return {};
    const codeActionKinds = sources.map(({ kind }) => kind);
    return { codeActionProvider: { codeActionKinds, resolveProvider: resolvesEdits } };
  },

  listen(server) {
    const { connection, client, session } = server;
    if (!client.takesCodeActions) return;

    connection.onCodeAction(
      guarded('textDocument/codeAction', server, [], (params: CodeActionParams): CodeAction[] => {
        const document = session.document(readDocumentUri(params));
        const snapshot = document?.snapshot;
        if (!snapshot) return [];
        const question = { document, snapshot, span: readSpan(params, snapshot.lines), client };
        const wanted = sources.filter(source => isWanted(source, params));
        return wanted.flatMap(source => source.actionsAt(question).map(offered => toAction(offered, source, question)));
      }),
    );
    if (client.resolvesEdits) {
      connection.onCodeActionResolve(
        guarded<CodeAction, CodeAction>('codeAction/resolve', server, { title: '' }, action =>
          resolved(action, server),
        ),
      );
    }
  },
};

/** A client may ask for certain kinds only: each stands for those below it, and the empty one for all. */
function isWanted({ kind, isOnlyOnRequest }: ActionSource, params: CodeActionParams): boolean {
  const only = member(params.context, 'only');
  if (!Array.isArray(only)) return !isOnlyOnRequest;
  return only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function toAction({ action, id, start, edits }: OfferedAction, { kind }: ActionSource, question: Question): CodeAction {
  if (!edits) return action;
  const { document, snapshot, span, client } = question;
  if (!client.resolvesEdits) return { ...action, edit: toWorkspaceEdit(edits(), document, snapshot.lines, client) };
  const { uri, version } = document;
  const place = start === undefined ? span : { start, end: start };
  return { ...action, data: { source: kind, id, uri, version, ...place } };
}

/** The action with its edit. It is looked for again where it was found, and only in the version that it was offered for. */
function resolved(action: CodeAction, { client, session }: Server): CodeAction {
  const { data } = action;
  if (data === undefined) return action;

  const source = sources.find(({ kind }) => kind === readString(data, 'source'));
  const id = readString(data, 'id');
  const span = { start: readInteger(data, 'start'), end: readInteger(data, 'end') };
  const document = session.document(readString(data, 'uri'));
  const snapshot = document?.version === readInteger(data, 'version') ? document.snapshot : undefined;
  const question = document && snapshot && { document, snapshot, span, client };
  const edits = question && source?.actionsAt(question).find(offered => offered.id === id)?.edits;
  if (!edits) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  return { ...action, edit: toWorkspaceEdit(edits(), document, snapshot.lines, client) };
}
