import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { answersOfProcess } from '../harness/answers-of-process.js';
import type { Message } from '../harness/conversation.js';
import { answersFrom, capableClient, openedDocument } from '../harness/every-request.js';
import { readProject } from '../harness/project.js';
import { CLASH, clashing } from '../harness/sample-guest.js';

const URI = 'vscode-vfs://github/guest.xml';

suite('the server as a web worker', () => {
  test('it checks a domain without anything of Node', async () => {
    const worker = startWorker();
    await worker.request('initialize', { processId: null, capabilities: {}, initializationOptions: noDelay });
    worker.notify('initialized', {});
    const published = worker.next('textDocument/publishDiagnostics');
    worker.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'xml', version: 1, text: clashing },
    });
    const { diagnostics } = (await published).params as { diagnostics: { code: string }[] };
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      [CLASH],
    );
  });

  test('it answers every request as the process does', async () => {
    const worker = startWorker();
    await worker.request('initialize', capableClient);
    worker.notify('initialized', {});
    worker.notify('textDocument/didOpen', openedDocument);
    const answers = await answersFrom(async (method, params) => (await worker.request(method, params)).result);
    assert.deepEqual(answers, await answersOfProcess());
  });

  test('it has the pages of rules from where the client says they are', async () => {
    const pages = createServer((request, response) => {
      const isKnown = request.url === `/rules/${CLASH}.md`;
      response.writeHead(isKnown ? 200 : 404).end(isKnown ? '# the page' : '');
    });
    pages.listen(0, '127.0.0.1');
    await once(pages, 'listening');
    try {
      const { port } = pages.address() as AddressInfo;
      assert.equal(await pageFrom(`http://127.0.0.1:${port}/rules`), '# the page');
      assert.match(await pageFrom(`http://127.0.0.1:${port}/elsewhere`), /^# pci-address-in-use\n\nTwo devices/);
    } finally {
      pages.close();
      pages.closeAllConnections();
    }
  });

  test('without them it says what the rule says of itself', async () => {
    const summary = `# ${CLASH}\n\nTwo devices claim the same guest PCI address.\n`;
    assert.equal(await pageFrom(undefined), summary);
  });
});

const noDelay = { libvirt: { diagnostics: { delay: 0 } } };

async function pageFrom(rulePages: string | undefined): Promise<string> {
  const worker = startWorker();
  await worker.request('initialize', { processId: null, capabilities: {}, initializationOptions: { rulePages } });
  const { result } = await worker.request('libvirt/rulePage', { code: CLASH });
  return (result as { markdown: string }).markdown;
}

/** The bundle in a world that has what a worker has, and no more. */
function startWorker() {
  const waiting: { isMeant(message: Message): boolean; resolve(message: Message): void }[] = [];
  const world: { onmessage?: (event: { data: unknown }) => void } = createContext({
    postMessage(message: Message) {
      // This client can do nothing that it might be asked to.
      if (message.method && message.id !== undefined) {
        return post({ id: message.id, error: { code: -32601, message: message.method } });
      }
      const index = waiting.findIndex(({ isMeant }) => isMeant(message));
      const [meant] = index < 0 ? [] : waiting.splice(index, 1);
      meant?.resolve(structuredClone(message));
    },
    addEventListener() {},
    setTimeout,
    clearTimeout,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
    fetch,
  });
  runInContext(readProject('dist/server.web.js'), world);

  let lastId = 0;
  const next = (isMeant: (message: Message) => boolean) =>
    new Promise<Message>(resolve => waiting.push({ isMeant, resolve }));
  const post = (message: object) => world.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  return {
    next: (method: string) => next(message => message.method === method),
    notify: (method: string, params: unknown) => post({ method, params }),
    request(method: string, params: unknown): Promise<Message> {
      const id = ++lastId;
      const answer = next(message => message.id === id);
      post({ id, method, params });
      return answer;
    },
  };
}
