// Read-only documents that show a text in another way, and keep up with it.
import { Disposable, EventEmitter, l10n, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sourceOf } from '../resulting-definition/definition-uri.js';
import { FollowedSources } from '../sources/followed-sources.js';
import type { ServerNews } from '../sources/server-news.js';

export class Views implements TextDocumentContentProvider {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #sources: FollowedSources;
  /** By source: the URIs of the views that were shown of it. */
  readonly #shown = new Map<string, Set<string>>();

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, news: ServerNews) {
    this.#client = client;
    this.#sources = new FollowedSources(news, source => this.#refresh(source));
  }

  follow(): Disposable {
    return Disposable.from(this.#changed, this.#sources.follow());
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const source = sourceOf(uri);
    const key = source.toString();
    this.#sources.add(source);
    this.#shown.set(key, (this.#shown.get(key) ?? new Set()).add(uri.toString()));
    await workspace.openTextDocument(source);
    const params = { uri: this.#client.code2ProtocolConverter.asUri(source) };
    const answer = await this.#client.sendRequest<{ text: string } | null>(`libvirt/${uri.fragment}`, params);
    return answer?.text ?? `${l10n.t('This document is not open.')}\n`;
  }

  #refresh(source: Uri): void {
    for (const uri of this.#shown.get(source.toString()) ?? []) this.#changed.fire(Uri.parse(uri, true));
  }
}
