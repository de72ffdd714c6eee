// Publishes diagnostics when the user pauses, to clients that do not ask for them.
import { diagnosticsOf } from '../diagnostics.js';
import { guardedNotification } from '../guarded.js';
import type { OpenDocument } from '../open-document.js';
import type { Request, Server } from '../request.js';

export const pushedDiagnostics: Request = {
  capability: () => ({}),

  listen(server) {
    if (server.client.pullsDiagnostics) return;
    const { session } = server;
    const { publish, clear } = publisher(server);
    const timers = new Map<string, ReturnType<typeof setTimeout>>();

    session.watch({
      opened({ uri }) {
        const settling = session.settling(uri);
        if (settling) void settling.then(() => publishCurrent(uri));
        else publishCurrent(uri);
      },
      changed({ uri }) {
        clearTimeout(timers.get(uri));
        const { diagnosticsDelay } = session.settings;
        if (diagnosticsDelay === 0) publishCurrent(uri);
        else timers.set(uri, setTimeout(publishCurrent, diagnosticsDelay, uri));
      },
      closed(uri) {
        clearTimeout(timers.get(uri));
        timers.delete(uri);
        clear(uri);
      },
      reconfigured() {
        for (const { uri } of session.documents) publishCurrent(uri);
      },
    });

    /** Takes the document as it is now: it may have changed or gone since this was planned. */
    function publishCurrent(uri: string): void {
      timers.delete(uri);
      const document = session.settling(uri) ? undefined : session.document(uri);
      if (document) publish(document);
    }
  },
};

function publisher({ connection, client, log }: Server) {
  /** Documents that were published for. Of others, such as XML that is not libvirt's, nothing is said at all. */
  const published = new Set<string>();

  return {
    publish: guardedNotification('textDocument/publishDiagnostics', log, (document: OpenDocument) => {
      const { uri, version, snapshot } = document;
      const diagnostics = diagnosticsOf(document, client);
      const concernsLibvirt = diagnostics.length > 0 || snapshot?.guest !== undefined;
      if (!concernsLibvirt && !published.has(uri)) return;

      if (concernsLibvirt) published.add(uri);
      else published.delete(uri);
      connection.sendDiagnostics({ uri, version, diagnostics });
    }),

    clear(uri: string): void {
      if (published.delete(uri)) connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
