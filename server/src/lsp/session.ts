import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Perspective, perspectiveOf } from '../features/lint-config/perspective.js';
import type { Snapshot } from '../features/snapshot.js';
import type { TextChange } from './from-lsp.js';
import { type FoundConfig, noConfig } from './lint-config/found-config.js';
import { changeDocument, type OpenDocument, openDocument, reconsider } from './open-document.js';
import { defaultSettings, type Settings } from './settings.js';

/** Is told of everything that may change what a document's diagnostics are. */
export interface SessionWatcher {
  opened(document: OpenDocument): void;
  changed(document: OpenDocument): void;
  closed(uri: string): void;
  /** Other settings, or other files that count as such: documents may have new snapshots. */
  reconfigured(): void;
}

/** The server's only mutable state. Whatever it hands out never changes. */
export class Session {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #watchers: Partial<SessionWatcher>[] = [];
  readonly #configs = new Map<string, FoundConfig>();
  readonly #settling = new Map<string, Promise<void>>();
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
    for (const uri of this.#documents.keys()) this.#reconsider(uri);
    for (const watcher of this.#watchers) watcher.reconfigured?.();
  }

  /** Sees documents as files near them say now. */
  adopt(configs: ReadonlyMap<string, FoundConfig>): void {
    const changed = [...configs].filter(([uri, config]) => this.#take(uri, config));
    if (changed.length) for (const watcher of this.#watchers) watcher.reconfigured?.();
  }

  /** Tells that a document is not to be judged before it is known what files near it say. */
  settle(uri: string, search: Promise<FoundConfig | undefined>): void {
    const settling: Promise<void> = search.then(
      config => this.#settled(uri, settling, config),
      () => this.#settled(uri, settling, undefined),
    );
    this.#settling.set(uri, settling);
  }

  /** Resolves when a document may be judged; `undefined` when it may be already. */
  settling(uri: string): Promise<void> | undefined {
    return this.#settling.get(uri);
  }

  #settled(uri: string, settling: Promise<void>, config: FoundConfig | undefined): void {
    if (this.#settling.get(uri) !== settling) return;
    this.#settling.delete(uri);
    if (config) this.#take(uri, config);
  }

  /** Whether that makes a difference. */
  #take(uri: string, config: FoundConfig): boolean {
    const before = this.#configs.get(uri) ?? noConfig;
    if (!this.#documents.has(uri) || before.origin === config.origin) return false;
    this.#configs.set(uri, config);
    this.#reconsider(uri);
    return true;
  }

  #reconsider(uri: string): void {
    const document = this.#documents.get(uri);
    if (document) this.#documents.set(uri, reconsider(document, this.#perspectiveOf(uri)));
  }

  #perspectiveOf(uri: string): Perspective {
    const found = this.#configs.get(uri);
    return found ? perspectiveOf(this.#settings, found.config, found.host) : this.#settings;
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = openDocument(TextDocument.create(uri, languageId, version, text), this.#perspectiveOf(uri));
    this.#documents.set(uri, document);
    for (const watcher of this.#watchers) watcher.opened?.(document);
    return document;
  }

  /** `undefined` when the document is not open. */
  change(uri: string, version: number, changes: readonly TextChange[]): OpenDocument | undefined {
    const document = this.#replace(uri, before => changeDocument(before, version, changes));
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
    this.#configs.delete(uri);
    this.#settling.delete(uri);
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
