import { Disposable, type TextDocument, Uri, workspace } from 'vscode';
import type { ServerNews } from './server-news.js';

/** Between the last keystroke and the next look, in milliseconds. */
const DELAY = 200;

/** Texts of which something is shown: tells when it may have changed. */
export class FollowedSources {
  readonly #news: ServerNews;
  readonly #refresh: (source: Uri) => void;
  readonly #followed = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(news: ServerNews, refresh: (source: Uri) => void) {
    this.#news = news;
    this.#refresh = refresh;
  }

  add(source: Uri): void {
    this.#followed.add(source.toString());
  }

  follow(): Disposable {
    return Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => this.#plan(document)),
      workspace.onDidOpenTextDocument(document => this.#plan(document)),
      this.#news.onNews(() => this.#refreshAll()),
      new Disposable(() => this.#timers.forEach(clearTimeout)),
    );
  }

  #plan({ uri }: TextDocument): void {
    const key = uri.toString();
    if (!this.#followed.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#refresh(uri), DELAY),
    );
  }

  #refreshAll(): void {
    for (const key of this.#followed) this.#refresh(Uri.parse(key, true));
  }
}
