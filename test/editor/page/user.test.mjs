// The way of a user: a squiggle, what it says, the light bulb, the repair; the hover, the page of a rule.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { Workbench } from './workbench.mjs';

const CODE = 'no-free-hotplug-port';
const FIX = /^Insert .*pcie-root-port/;
const MISTAKES = ['controller-index-duplicate', 'pci-slot-not-on-bus', 'pci-address-in-use', 'pci-slot-out-of-range'];

let workbench;
before(async () => {
  // Without a line above each controller a domain and what is said of it fit on one screen.
  workbench = await Workbench.start({ 'libvirt.codeLens.users': false });
});
after(() => workbench?.stop());

suite('a domain without a free port', () => {
  before(() => workbench.openDomain('no-free-port.xml'));

  test('has a squiggle, and the message is under the mouse', async () => {
    await workbench.until(workbench.hover(CODE), () => workbench.squiggles('warning').first().hover({ force: true }));
    await workbench.screenshot('squiggle');
  });

  test('is offered a port', async () => {
    await workbench.until(workbench.action(FIX), async () => {
      await workbench.squiggles('warning').first().click({ force: true });
      await workbench.page.keyboard.press('Control+.');
    });
    await workbench.screenshot('quick-fix');
  });

  test('has the port after one click, and no squiggle any more', async () => {
    const ports = workbench.lines("model='pcie-root-port'");
    const before = await ports.count();
    await workbench.action(FIX).click();
    await workbench.squiggles('warning').first().waitFor({ state: 'detached' });
    assert.ok((await ports.count()) > before);
    await workbench.screenshot('repaired');
  });
});

suite('a rule', () => {
  before(() => workbench.openDomain('no-free-port.xml'));

  test('is explained by its page, one click on its code away', async () => {
    await workbench.until(workbench.hover(CODE), () => workbench.squiggles('warning').first().hover({ force: true }));
    await workbench.hover(CODE).getByRole('link', { name: CODE }).click();
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
    await workbench.screenshot('explain-rule');
  });
});

suite('a healthy domain', () => {
  before(() => workbench.openDomain('web-server.xml'));

  test('explains its controllers under the mouse', async () => {
    await workbench.lines('<name>').click();
    await workbench.breadcrumb('domain web-server').waitFor();
    await workbench.until(workbench.hover('pcie-root-port'), () => workbench.word('pcie-root-port').hover());
    await workbench.screenshot('hover');
  });
});

suite('a domain with several mistakes', () => {
  before(() => workbench.open('several-mistakes.xml'));

  test('has all of them in the Problems panel', async () => {
    await workbench.squiggles('error').first().waitFor();
    await workbench.page.keyboard.press('Control+Shift+M');
    for (const code of MISTAKES) await workbench.problem(code).waitFor();
  });

  test('is offered a repair for the one at the cursor', async () => {
    const mistake = workbench.lines("slot='0x01'").locator('span', { hasText: /^0x01$/ });
    await workbench.until(workbench.action('Let libvirt choose the address'), async () => {
      await mistake.last().click();
      await workbench.page.keyboard.press('Control+.');
    });
    await workbench.screenshot('overview');
  });
});
