import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Snapshot } from '../features/snapshot.js';
import type { TextChange } from './from-lsp.js';
import { changeDocument, type OpenDocument, openDocument, reconsider } from './open-document.js';
import { defaultSettings, type Settings } from './settings.js';

/** Is told of everything that may change what a document's diagnostics are. */
export interface SessionWatcher {
  opened(document: OpenDocument): void;
  changed(document: OpenDocument): void;
  closed(uri: string): void;
  /** Other settings: every document has a new snapshot. */
  reconfigured(): void;
}

/** The server's only mutable state. Whatever it hands out never changes. */
export class Session {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #watchers: Partial<SessionWatcher>[] = [];
  #settings = defaultSettings;
  #hasEnded = false;

  watch(watcher: Partial<SessionWatcher>): void {
    this.#watchers.push(watcher);
  }

  /** From `shutdown` on nothing is answered any more. */
  end(): void {
    this.#hasEnded = true;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  get settings(): Settings {
    return this.#settings;
  }

  configure(settings: Settings): void {
    this.#settings = settings;
    for (const [uri, document] of this.#documents) this.#documents.set(uri, reconsider(document, settings));
    for (const watcher of this.#watchers) watcher.reconfigured?.();
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = openDocument(TextDocument.create(uri, languageId, version, text), this.#settings);
    this.#documents.set(uri, document);
    for (const watcher of this.#watchers) watcher.opened?.(document);
    return document;
  }

  /** `undefined` when the document is not open. */
  change(uri: string, version: number, changes: readonly TextChange[]): OpenDocument | undefined {
    const document = this.#replace(uri, before => changeDocument(before, version, changes, this.#settings));
    if (!document) return undefined;
    for (const watcher of this.#watchers) watcher.changed?.(document);
    return document;
  }

  /** A function of its own: once it has returned, nothing keeps the old snapshot alive while the new one is looked at. */
  #replace(uri: string, change: (before: OpenDocument) => OpenDocument): OpenDocument | undefined {
    const before = this.#documents.get(uri);
    if (!before) return undefined;
    const after = change(before);
    this.#documents.set(uri, after);
    return after;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    for (const watcher of this.#watchers) watcher.closed?.(uri);
  }

  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  snapshot(uri: string): Snapshot | undefined {
    return this.#documents.get(uri)?.snapshot;
  }

  get documents(): Iterable<OpenDocument> {
    return this.#documents.values();
  }
}
