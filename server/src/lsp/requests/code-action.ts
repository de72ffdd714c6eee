// Quick fixes for what was found under the cursor, and the way to the page that explains it.
import { type CodeAction, type CodeActionParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { findingsAt, type QuickFix, quickFixes } from '../../features/quick-fixes.js';
import type { Snapshot } from '../../features/snapshot.js';
import type { Client } from '../client.js';
import { findingsOf } from '../diagnostics.js';
import { member, readDocumentUri, readInteger, readSpan, readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { OpenDocument } from '../open-document.js';
import type { Request, Server } from '../request.js';
import { toDiagnostic, toWorkspaceEdit } from '../to-lsp.js';

const KIND = 'quickfix';

/** The client's own command that shows the page of a rule. */
const EXPLAIN = 'libvirt.explainRule';

export const codeActionRequest: Request = {
  capability({ takesCodeActions, resolvesEdits }) {
    if (!takesCodeActions) return {};
    return { codeActionProvider: { codeActionKinds: [KIND], resolveProvider: resolvesEdits } };
  },

  listen(server) {
    const { connection, client, session } = server;
    if (!client.takesCodeActions) return;

    connection.onCodeAction(
      guarded('textDocument/codeAction', server, [], (params: CodeActionParams): CodeAction[] => {
        const document = session.document(readDocumentUri(params));
        if (!document?.snapshot || !isWanted(params)) return [];
        return actionsAt(params, document, document.snapshot, client);
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

/** A client may ask for certain kinds only; the empty kind stands for all. */
function isWanted(params: CodeActionParams): boolean {
  const only = member(params.context, 'only');
  return !Array.isArray(only) || only.some(kind => kind === KIND || kind === '');
}

function actionsAt(params: CodeActionParams, document: OpenDocument, snapshot: Snapshot, client: Client): CodeAction[] {
  const span = readSpan(params, snapshot.lines);
  const findings = findingsOf(document);
  const fixes = quickFixes(findings, span).map(fix => toAction(fix, document, snapshot, client));
  if (!client.commands.includes(EXPLAIN)) return fixes;
  const codes = new Set(findingsAt(findings, span).map(({ code }) => code));
  return [...fixes, ...Array.from(codes, explanation)];
}

function toAction(fix: QuickFix, document: OpenDocument, { lines }: Snapshot, client: Client): CodeAction {
  const { uri, version } = document;
  const { title, edits, finding, isPreferred } = fix;
  const diagnostics = [toDiagnostic(finding, uri, lines, client)];
  const action: CodeAction = { title, kind: KIND, diagnostics, isPreferred };
  if (!client.resolvesEdits) return { ...action, edit: toWorkspaceEdit(edits, document, lines, client) };
  return { ...action, data: { uri, version, code: finding.code, start: finding.span.start } };
}

function explanation(code: string): CodeAction {
  const title = `Explain ${code}`;
  return { title, kind: KIND, command: { title, command: EXPLAIN, arguments: [code] } };
}

/** The action with its edit. It is found again by what it repairs, and only in the version that it was offered for. */
function resolved(action: CodeAction, { client, session }: Server): CodeAction {
  const { title, data } = action;
  if (data === undefined) return action;

  const uri = readString(data, 'uri');
  const code = readString(data, 'code');
  const start = readInteger(data, 'start');
  const document = session.document(uri);
  const isCurrent = document?.version === readInteger(data, 'version');
  const fixes = isCurrent ? quickFixes(findingsOf(document), { start, end: start }) : [];
  const fix = fixes.find(({ finding, ...each }) => {
    return each.title === title && finding.code === code && finding.span.start === start;
  });
  if (!fix || !document?.snapshot) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  return { ...action, edit: toWorkspaceEdit(fix.edits, document, document.snapshot.lines, client) };
}
