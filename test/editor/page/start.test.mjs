// `npm start` on a machine without a display: it prints an address, and what opens there is VS Code with the extension.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, suite, test } from 'node:test';
import { launchChromium } from '../chromium.mjs';

const ADDRESS = /^ *(http:\/\/127\.0\.0\.1:\d+\/\?tkn=\S+)$/;

suite('npm start without a display', () => {
  let starting;
  let address;
  let browser;

  before(async () => {
    const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
    starting = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    address = await printedAddress(starting);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    starting.kill('SIGTERM');
  });

  test('shows the examples in VS Code, with the extension at work', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.explorer-folders-view').getByText('no-free-port.xml').dblclick();
    await page.locator('.squiggly-warning').first().waitFor();
  });

  test('lets nobody in without the token', async () => {
    const { status } = await fetch(new URL('/', address));
    assert.equal(status, 403);
  });

  test('ends with Ctrl-C and leaves nothing running', async () => {
    await browser.close();
    starting.kill('SIGINT');
    const [code] = await once(starting, 'exit');
    assert.equal(code, 0);
    await assert.rejects(fetch(new URL('/', address)));
  });
});

async function printedAddress({ stdout }) {
  for await (const line of createInterface({ input: stdout })) {
    const [, address] = ADDRESS.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('It ended without an address.');
}
