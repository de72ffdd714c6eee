// A tiny language client. It fails on any message of the server that the test did not expect, and then prints the conversation.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { builtServer, type Message, startServer, type Transport, type TransportName } from './conversation.js';
import type { Range } from './sample-guest.js';

export interface ClientOptions {
  readonly server?: string;
  readonly transport?: TransportName;
}

export interface InitializeOptions {
  readonly capabilities?: object;
  readonly settings?: object;
  readonly initializationOptions?: object;
}

/** As the protocol has it, without the parts that no test looks at. */
export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly message: string;
  readonly relatedInformation?: unknown;
}

export interface PublishedDiagnostics {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** Long enough for a machine under load; a test that passes never waits for it. */
const PATIENCE_MS = 20_000;

const INFO = 3;

/** Runs a test against a server of its own, and prints what was said if it fails. */
export async function withServer(
  test: (client: LanguageClient) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  const client = new LanguageClient(options);
  try {
    await test(client);
    client.expectSilence();
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n\n${client.transcript()}`, { cause });
  } finally {
    client.kill();
  }
}

/** The same with a client that has introduced itself, and takes its leave at the end. */
export function withRunningServer(
  options: InitializeOptions & ClientOptions,
  test: (client: LanguageClient) => Promise<void>,
): Promise<void> {
  return withServer(async client => {
    await client.initialize(options);
    await test(client);
    assert.equal(await client.leave(), 0, 'exit code');
  }, options);
}

export class LanguageClient {
  readonly #transport: Transport;
  readonly #exited: Promise<unknown[]>;
  readonly #said: (readonly ['→' | '←', Message])[] = [];
  readonly #inbox: Message[] = [];
  readonly #pending = new Map<number, (message: Message) => void>();
  readonly #answers = new Map<string, (params: unknown) => unknown>();
  #arrived: () => void = () => {};
  #lastId = 0;
  #uri = 'file:///guest.xml';
  #version = 0;

  constructor({ server = builtServer, transport = 'stdio' }: ClientOptions) {
    this.#transport = startServer(server, transport, message => this.#receive(message));
    this.#exited = once(this.#transport.process, 'exit');
  }

  get pid(): number | undefined {
    return this.#transport.process.pid;
  }

  /** Of the document opened last, which is the one that changes. */
  get uri(): string {
    return this.#uri;
  }

  open(text: string, { uri = 'file:///guest.xml', languageId = 'xml' } = {}): void {
    this.#uri = uri;
    this.#version = 1;
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(...contentChanges: Change[]): void {
    const textDocument = { uri: this.#uri, version: ++this.#version };
    this.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  close(): void {
    this.notify('textDocument/didClose', { textDocument: { uri: this.#uri } });
  }

  /** What is published next. */
  diagnostics(): Promise<PublishedDiagnostics> {
    return this.expect('textDocument/publishDiagnostics');
  }

  /** After this the server has dealt with everything sent before. */
  async roundTrip(): Promise<void> {
    await this.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///nothing.xml' } });
  }

  async initialize({ capabilities = {}, settings = { diagnostics: { delay: 0 } }, ...rest }: InitializeOptions = {}) {
    const initializationOptions = { libvirt: settings, ...rest.initializationOptions };
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    const result = await this.request('initialize', params);
    this.notify('initialized', {});
    return result;
  }

  /** Says goodbye as the protocol wants it; the answer is the server's exit code. */
  async leave(): Promise<number | null> {
    assert.equal(await this.request('shutdown'), null);
    this.notify('exit');
    return this.exitCode();
  }

  async exitCode(): Promise<number | null> {
    const [code] = await this.#withPatience(this.#exited, 'the exit of the server');
    return code as number | null;
  }

  kill(): void {
    this.#transport.process.kill('SIGKILL');
  }

  /** Ends the server's input without a word. */
  hangUp(): void {
    this.#transport.process.stdin?.end();
  }

  /** The result of a request; an error of the server's rejects with its message and code. */
  async request<T = unknown>(method: string, params?: unknown): Promise<T> {
    const { result, error } = await this.ask(method, params).answer;
    if (error) throw Object.assign(new Error(`${method}: ${error.message}`), { code: error.code });
    return result as T;
  }

  /** Asks without waiting, so that the request can be cancelled. */
  ask(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Message> } {
    const id = ++this.#lastId;
    const answer = new Promise<Message>(resolve => this.#pending.set(id, resolve));
    this.#send({ id, method, params });
    return { id, answer: this.#withPatience(answer, `the answer to ${method}`) };
  }

  notify(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** How the client answers a request of the server's; without, such a request is unexpected. */
  answerWith(method: string, answer: (params: unknown) => unknown): void {
    this.#answers.set(method, answer);
  }

  /** The next message of the server, which must be this notification. */
  async expect<T = unknown>(method: string): Promise<T> {
    while (!this.#inbox.length) {
      const arrival = new Promise<void>(resolve => {
        this.#arrived = resolve;
      });
      await this.#withPatience(arrival, method);
    }
    const message = this.#inbox.shift();
    assert.equal(message?.method, method, 'the next message of the server');
    return message?.params as T;
  }

  /** Nothing has come that was not asked for; ask for something first to be sure that all is in. */
  expectSilence(): void {
    assert.deepEqual(this.#inbox, [], 'unexpected messages of the server');
  }

  transcript(): string {
    const lines = this.#said.map(([arrow, message]) => `${arrow} ${JSON.stringify(message)}`);
    return lines.map(line => (line.length > 600 ? `${line.slice(0, 600)} …` : line)).join('\n');
  }

  #send(message: Message): void {
    this.#said.push(['→', message]);
    this.#transport.send(message);
  }

  #receive(message: Message): void {
    this.#said.push(['←', message]);
    const { id, method, params } = message;
    const answer = method === undefined ? undefined : this.#answers.get(method);
    if (method === undefined) this.#pending.get(Number(id))?.(message);
    else if (answer && id !== undefined) this.#send({ id, result: answer(params) ?? null });
    else if (!isInformation(message)) {
      this.#inbox.push(message);
      this.#arrived();
    }
  }

  #withPatience<T>(promise: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}.`)), PATIENCE_MS);
    });
    return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
  }
}

/** What a server may write into the log at any time. */
function isInformation({ method, params }: Message): boolean {
  return method === 'window/logMessage' && (params as { type: number }).type >= INFO;
}
