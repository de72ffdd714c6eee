// Read-only documents that show what libvirt would store, and keep up with the text.
import { Disposable, EventEmitter, type TextDocument, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
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

/** Between the last keystroke and the next look, in milliseconds. */
const DELAY = 200;

export class Definitions implements TextDocumentContentProvider {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  /** By source. */
  readonly #shown = new Map<string, { devices: readonly DevicePlaces[]; text: string }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Watches the texts that definitions are shown of. */
  follow(): Disposable {
    return Disposable.from(
      this.#changed,
      workspace.onDidChangeTextDocument(({ document }) => this.#plan(document)),
      workspace.onDidOpenTextDocument(document => this.#plan(document)),
      workspace.onDidChangeConfiguration(change => change.affectsConfiguration('libvirt') && this.#refreshAll()),
      this.#client.onDidChangeState(({ newState }) => newState === State.Running && this.#refreshAll()),
      new Disposable(() => this.#timers.forEach(clearTimeout)),
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const source = sourceOf(uri);
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

  #plan({ uri }: TextDocument): void {
    const key = uri.toString();
    if (!this.#shown.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#refresh(uri), DELAY),
    );
  }

  #refreshAll(): void {
    for (const key of this.#shown.keys()) this.#refresh(Uri.parse(key, true));
  }

  #refresh(source: Uri): void {
    for (const form of ['explained', 'plain'] as const) this.#changed.fire(definitionUri(source, form));
  }
}

/** In a comment no two hyphens may meet. */
function headline(answer: Answer | null): string {
  if (!answer) return 'This document is not open.';
  const words = answer.problem ?? `As ${answer.target} would define it.`;
  return words.replace(/-(?=-)/g, '- ').replace(/-$/, '- ');
}
