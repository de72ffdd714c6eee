// Answers clients that ask for diagnostics, once the user pauses.
import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnostics.js';
import { readDocumentUri } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { OpenDocument } from '../open-document.js';
import type { Request, Server } from '../request.js';

const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };

export const pulledDiagnostics: Request = {
  capability({ pullsDiagnostics }) {
    if (!pullsDiagnostics) return {};
    return { diagnosticProvider: { identifier: 'libvirt', interFileDependencies: false, workspaceDiagnostics: false } };
  },

  listen(server) {
    const { connection, client, session } = server;
    if (!client.pullsDiagnostics) return;
    const resultIds = resultIdsFrom(Date.now());
    /** Asked about before they were open: VS Code does so after a restart, and does not ask again when they are. */
    const early = new Set<string>();

    connection.languages.diagnostics.on(
      guarded('textDocument/diagnostic', server, nothing, async (params: DocumentDiagnosticParams, token) => {
        const uri = readDocumentUri(params);
        await pause(uri, server, token);
        await session.settling(uri);
        const document = session.document(uri);
        if (!document) early.add(uri);
        if (!document || token.isCancellationRequested) return nothing;

        const resultId = resultIds(document);
        if (resultId === params.previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: diagnosticsOf(document, client) };
      }),
    );

    if (client.refreshesDiagnostics) {
      const refresh = () => void connection.languages.diagnostics.refresh().catch(() => {});
      const opened = ({ uri }: OpenDocument) => early.delete(uri) && refresh();
      session.watch({ reconfigured: refresh, opened });
    }
  },
};

/** Waits until the document has been left alone for the time the user set. */
async function pause(uri: string, { session }: Server, token: CancellationToken): Promise<void> {
  for (;;) {
    const document = session.document(uri);
    if (!document || token.isCancellationRequested) return;
    const left = document.changedAt + session.settings.diagnosticsDelay - performance.now();
    if (left <= 0) return;
    await elapse(left, token);
  }
}

function elapse(milliseconds: number, token: CancellationToken): Promise<void> {
  return new Promise(done => {
    const timer = setTimeout(end, milliseconds);
    const cancelled = token.onCancellationRequested(end);
    function end(): void {
      clearTimeout(timer);
      cancelled.dispose();
      done();
    }
  });
}

/** Names each state of a document, also apart from those of servers before this one. */
function resultIdsFrom(started: number): (document: OpenDocument) => string {
  const ids = new WeakMap<OpenDocument, string>();
  let count = 0;
  return document => {
    const id = ids.get(document) ?? `${started.toString(36)}-${count++}`;
    ids.set(document, id);
    return id;
  };
}
