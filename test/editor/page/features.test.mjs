// What a user sees around the text: lenses above it, the status bar below it, the list at the cursor, the tree beside it.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { Workbench } from './workbench.mjs';

/** What matters of the window, in CSS pixels. */
const LENSES = { x: 0, y: 320, width: 760, height: 340 };
const STATUS = { x: 480, y: 560, width: 640, height: 140 };
const LIST = { x: 0, y: 240, width: 760, height: 340 };

let workbench;
before(async () => {
  workbench = await Workbench.start();
});
after(() => workbench?.stop());

suite('around a domain', () => {
  before(async () => {
    await workbench.open('web-server.xml');
    await workbench.hideSideBar();
  });

  test('lenses tell what is free and who is on each controller', async () => {
    await workbench.lens('3 free hotplug ports').waitFor();
    await workbench.lens('10 devices, 1 added by libvirt').waitFor();
    await workbench.screenshot('code-lens', LENSES);
  });

  test('the status bar tells it too, and leads to the tree', async () => {
    await workbench.statusBar('PCI: 3 free hotplug ports').click();
    await workbench.page.locator('.tab', { hasText: 'PCI topology' }).waitFor();
    await workbench.lines('00.0  memballoon virtio (added by libvirt)').waitFor();
    await workbench.screenshot('pci-topology');
  });

  test('the language status names the libvirt that is looked through, and another can be chosen', async () => {
    await workbench.open('web-server.xml');
    await workbench.statusBar('PCI: ').waitFor();
    await workbench.page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const status = workbench.page.locator('.hover-language-status', { hasText: 'libvirt 12.8.0 · q35' });
    await status.waitFor();
    await workbench.screenshot('language-status', STATUS);
    await status.getByText('Change', { exact: true }).click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '9.0.0' }).click();
    await workbench.lines("type arch='x86_64'").click();
    await workbench.until(workbench.hover('pc-q35-7.2'), () => workbench.statusBar('PCI: ').hover());
  });
});

suite('while typing', () => {
  before(async () => {
    await workbench.open('web-server.xml');
    await workbench.hideSideBar();
  });

  test('the list at the cursor has what may stand there', async () => {
    await workbench.lens('3 free hotplug ports').waitFor();
    await workbench.lines("<clock offset='utc'").click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('<');
    await workbench.suggestion('memoryBacking').waitFor();
    await workbench.screenshot('completion', LIST);
    await workbench.page.keyboard.press('Escape');
  });
});

suite('other XML', () => {
  test('has nothing around it', async () => {
    await workbench.open('README.md');
    await workbench.page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
    assert.equal(await workbench.statusBar('PCI: ').count(), 0);
  });
});
