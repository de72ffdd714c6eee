// Keeps what files say about documents in step with the files: looked for when a document opens, and again whenever
// one of them or the settings change.
import { toConfigDiagnostics } from '../config-diagnostics.js';
import { guardedNotification } from '../guarded.js';
import type { Server } from '../request.js';
import { type ConfigSearch, findConfig } from './find-config.js';
import { readText } from './read-text.js';
import { foldersAbove, resolvePath } from './uris.js';
import { watcherOf } from './watch-files.js';

export function followLintConfig(server: Server): { readonly begin: () => void } {
  const { connection, session, log } = server;
  const searches = new Map<string, ConfigSearch>();
  const { watch, watchNames } = watcherOf(server);
  const tell = teller(server);
  let hostPath = session.settings.domcapabilities;

  async function search(uri: string): Promise<void> {
    const found = await findConfig(uri, hostUri(server), file => readText(file, server));
    if (!session.document(uri)) return;
    searches.set(uri, found);
    if (found.complaint) log.warnOnce(`libvirt.domcapabilities: ${found.complaint}`);
  }

  function tellAll(): void {
    tell([...searches.values()]);
    watch([...new Set([...searches.values()].flatMap(({ sources }) => sources))]);
  }

  async function searchAgain(): Promise<void> {
    await Promise.all(Array.from(session.documents, ({ uri }) => search(uri)));
    session.adopt(searches);
    tellAll();
  }

  session.watch({
    opened({ uri }) {
      if (!foldersAbove(uri).length && hostUri(server) === undefined) return;
      session.settle(
        uri,
        search(uri).then(() => {
          tellAll();
          return searches.get(uri);
        }),
      );
    },
    closed(uri) {
      if (searches.delete(uri)) tellAll();
    },
    reconfigured() {
      if (hostPath === session.settings.domcapabilities) return;
      hostPath = session.settings.domcapabilities;
      void searchAgain();
    },
  });
  connection.onDidChangeWatchedFiles(
    guardedNotification('workspace/didChangeWatchedFiles', log, () => void searchAgain()),
  );
  return { begin: watchNames };
}

/** The file that the settings name, as seen from the first folder of the workspace. */
function hostUri({ session, client }: Server): string | undefined {
  const path = session.settings.domcapabilities;
  return path === undefined ? undefined : resolvePath(path, `${client.folder ?? 'file://'}/`);
}

/** Publishes what is wrong with configuration files, and takes it back when it is mended or nobody needs them. */
function teller({ connection }: Server): (searches: readonly ConfigSearch[]) => void {
  const told = new Set<string>();
  return searches => {
    const files = new Map(searches.flatMap(({ file }) => (file ? [[file.uri, file] as const] : [])));
    for (const uri of told) {
      if (files.get(uri)?.faults.length) continue;
      told.delete(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const { uri, text, faults } of files.values()) {
      if (!faults.length) continue;
      told.add(uri);
      connection.sendDiagnostics({ uri, diagnostics: toConfigDiagnostics(faults, text) });
    }
  };
}
