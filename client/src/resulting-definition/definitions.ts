// Read-only documents that show what libvirt would store, and keep up with the text.
import { Disposable, EventEmitter, l10n, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FollowedSources } from '../sources/followed-sources.js';
import type { ServerNews } from '../sources/server-news.js';
import { definitionUri, isPlain, sourceOf } from './definition-uri.js';

/** Positions as the protocol has them. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A device in the text and in the definition of it. */
export interface DevicePlaces {
  readonly stated: PlainRange;
  readonly defined: PlainRange;
}

interface Answer {
  readonly target: string;
  readonly text?: string;
  readonly problem?: string;
  readonly devices: readonly DevicePlaces[];
}

export class Definitions implements TextDocumentContentProvider {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  /** By source. */
  readonly #shown = new Map<string, { devices: readonly DevicePlaces[]; text: string }>();
  readonly #sources: FollowedSources;

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, news: ServerNews) {
    this.#client = client;
    this.#sources = new FollowedSources(news, source => this.#refresh(source));
  }

  /** Watches the texts that definitions are shown of. */
  follow(): Disposable {
    return Disposable.from(this.#changed, this.#sources.follow());
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const source = sourceOf(uri);
    this.#sources.add(source);
    const answer = await this.#ask(source);
    const before = this.#shown.get(source.toString());
    const { text = before?.text ?? '', devices = before?.devices ?? [] } = answer?.text === undefined ? {} : answer;
    this.#shown.set(source.toString(), { text, devices });
    return isPlain(uri) ? text : `<!-- ${headline(answer)} -->\n${text}`;
  }

  /** The devices of a text with their places in the definition as it was shown last. */
  devicesOf(source: Uri): readonly DevicePlaces[] {
    return this.#shown.get(source.toString())?.devices ?? [];
  }

  /** The last definition stays while the text is refused, as it is in the middle of a word. */
  async #ask(source: Uri): Promise<Answer | null> {
    await workspace.openTextDocument(source);
    return this.#client.sendRequest<Answer | null>('libvirt/resultingDefinition', { uri: source.toString() });
  }

  #refresh(source: Uri): void {
    for (const form of ['explained', 'plain'] as const) this.#changed.fire(definitionUri(source, form));
  }
}

/** In a comment no two hyphens may meet. */
function headline(answer: Answer | null): string {
  if (!answer) return l10n.t('This document is not open.');
  const words = answer.problem ?? l10n.t('As {0} would define it.', answer.target);
  return words.replace(/-(?=-)/g, '- ').replace(/-$/, '- ');
}
