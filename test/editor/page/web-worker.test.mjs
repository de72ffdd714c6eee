// The server of the web extension in a real web worker, spoken to as VS Code for the web does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, suite, test } from 'node:test';
import { answersOfProcess } from '../../../out/test/harness/answers-of-process.js';
import { answersFrom, capableClient, openedDocument } from '../../../out/test/harness/every-request.js';
import { launchChromium } from '../chromium.mjs';

const ORIGIN = 'http://libvirt-xml.test';

suite('the server in a web worker', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, serveBundles);
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(startClient);
  });
  after(() => browser?.close());

  test('starts and says what it can do', async () => {
    const initializationOptions = { ...capableClient.initializationOptions, rulePages: `${ORIGIN}/rules` };
    const { capabilities } = await request('initialize', { ...capableClient, initializationOptions });
    assert.ok(capabilities.hoverProvider);
    await notify('initialized', {});
  });

  test('answers every request as a process does', async () => {
    await notify('textDocument/didOpen', openedDocument);
    assert.deepEqual(await answersFrom(request), await answersOfProcess());
  });

  test('fetches the page of a rule', async () => {
    const { markdown } = await request('libvirt/rulePage', { code: 'pci-address-in-use' });
    assert.match(markdown, /^# pci-address-in-use\n/);
  });

  test('ends when it is asked to', async () => {
    assert.equal(await request('shutdown'), null);
  });

  const request = (method, params) => page.evaluate(call => globalThis.client.request(call), { method, params });
  const notify = (method, params) => page.evaluate(call => globalThis.client.notify(call), { method, params });
});

async function serveBundles(route) {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
  const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/markdown';
  return route.fulfill({ contentType, body: await readFile(`dist${pathname}`) });
}

/** Runs in the page: JSON-RPC with the worker, whose messages are objects. */
function startClient() {
  const worker = new Worker('/server.web.js');
  const answers = new Map();
  let count = 0;

  worker.onmessage = ({ data: { id, method, result, error } }) => {
    if (method === undefined) return answers.get(id)(error ?? result);
    // What the server asks of its client this one cannot do.
    if (id !== undefined) return worker.postMessage({ jsonrpc: '2.0', id, error: { code: -32601, message: method } });
  };

  globalThis.client = {
    notify: call => worker.postMessage({ jsonrpc: '2.0', ...call }),
    request: call =>
      new Promise(done => {
        answers.set(++count, done);
        worker.postMessage({ jsonrpc: '2.0', id: count, ...call });
      }),
  };
}
