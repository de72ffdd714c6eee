import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { LINT_CONFIG_NAME } from '../../features/lint-config/lint-config.js';
import type { Server } from '../request.js';
import { splitUri } from './uris.js';

interface Watcher {
  /** Wherever in the workspace such a file comes up. */
  watchNames(): void;
  /** Exactly these, also outside the workspace, as far as the client can. */
  watch(uris: readonly string[]): void;
}

export function watcherOf({ connection, client, log }: Server): Watcher {
  let watched = '';
  let registration: Promise<Disposable | undefined> = Promise.resolve(undefined);

  const register = async (watchers: readonly object[]) => {
    try {
      return await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [...watchers] as never,
      });
    } catch (cause) {
      log.warn('The client does not watch files.', { cause });
      return undefined;
    }
  };

  return {
    watchNames() {
      if (client.watchesFiles) void register([{ globPattern: `**/${LINT_CONFIG_NAME}` }]);
    },
    watch(uris) {
      const wanted = uris.toSorted().join('\n');
      if (!client.watchesRelativePatterns || wanted === watched) return;
      watched = wanted;
      const before = registration;
      registration = before.then(old => {
        old?.dispose();
        return uris.length ? register(uris.map(patternOf)) : undefined;
      });
    },
  };
}

function patternOf(uri: string): object {
  const { folder, name } = splitUri(uri);
  return { globPattern: { baseUri: folder, pattern: name } };
}
