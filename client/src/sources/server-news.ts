import { Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Tells that what the server says of documents may have changed without their text: others are open, settings are others. */
export interface ServerNews extends Disposable {
  readonly onNews: Event<void>;
}

/** One for each client, which gives a notification to one listener alone. */
export function newsFrom(client: BaseLanguageClient): ServerNews {
  const news = new EventEmitter<void>();
  const parts = Disposable.from(
    news,
    client.onNotification('libvirt/reconsidered', () => news.fire()),
    client.onDidChangeState(() => news.fire()),
  );
  return { onNews: news.event, dispose: () => parts.dispose() };
}
