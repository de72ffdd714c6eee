// What the server says of the domain in the active editor, kept up to date.
import { Disposable, EventEmitter, type Uri, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { FollowedSources } from '../sources/followed-sources.js';
import type { ServerNews } from '../sources/server-news.js';

/** The server's answer. */
export interface Status {
  readonly libvirt: string;
  readonly qemu: string;
  readonly machine: string;
  readonly pci?: { readonly words: string; readonly details: string };
  readonly isTargetOfFile: boolean;
  readonly targets: readonly string[];
}

const LANGUAGES = ['xml', 'libvirt-xml'];

export class ActiveStatus {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Status | undefined>();
  readonly #sources: FollowedSources;
  #current: Status | undefined;

  /** `undefined`: what is in the active editor is no domain. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient, news: ServerNews) {
    this.#client = client;
    this.#sources = new FollowedSources(news, source => this.#isActive(source) && void this.refresh());
  }

  get current(): Status | undefined {
    return this.#current;
  }

  follow(): Disposable {
    return Disposable.from(
      this.#changed,
      this.#sources.follow(),
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
    );
  }

  async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const status = await this.#ask();
    // Whoever has gone elsewhere meanwhile has asked again.
    if (window.activeTextEditor?.document !== document) return;
    this.#current = status;
    this.#changed.fire(status);
  }

  #isActive(source: Uri): boolean {
    return window.activeTextEditor?.document.uri.toString() === source.toString();
  }

  async #ask(): Promise<Status | undefined> {
    const document = window.activeTextEditor?.document;
    if (!document || !LANGUAGES.includes(document.languageId)) return undefined;
    this.#sources.add(document.uri);
    if (this.#client.state !== State.Running) return undefined;
    const params = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const answer = await this.#client.sendRequest<Status | null>('libvirt/status', params).catch(() => null);
    return answer ?? undefined;
  }
}
