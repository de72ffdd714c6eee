// What stands above the lines of a domain, and the other ways to see it.
import * as assert from 'node:assert/strict';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  env,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { openExample, openText, untilRead } from './documents.js';
import { test } from './registry.js';
import { until } from './until.js';

const VIEW_SCHEME = 'libvirt-view';

test('above the devices stands how much is free, and a click adds ports', async () => {
  const domain = await openChecked('web-server.xml');
  assert.ok((await lensTitles(domain)).includes('3 free hotplug ports'));

  const [offer] = (await lenses(domain)).filter(({ command }) => command?.title === 'add 4');
  assert.ok(offer?.command);
  await commands.executeCommand(offer.command.command, ...(offer.command.arguments ?? []));
  await until(
    () => domain.getText().includes("index='13' model='pcie-root-port'"),
    () => domain.getText(),
  );
  assert.ok((await lensTitles(domain)).includes('7 free hotplug ports'));
});

test('above a controller stands what is on it, and a click leads there', async () => {
  const domain = await openChecked('web-server.xml');
  const [disk] = (await lenses(domain)).filter(({ command }) => command?.title === '1 device: disk vda virtio');
  assert.ok(disk?.command);
  await commands.executeCommand(disk.command.command, ...(disk.command.arguments ?? []));
  const line = domain.positionAt(domain.getText().indexOf("<disk type='file'")).line;
  await until(
    () => window.activeTextEditor?.selection.active.line === line,
    () => `line ${window.activeTextEditor?.selection.active.line}`,
  );
});

test('either sort of them can be switched off', async () => {
  const domain = await openChecked('web-server.xml');
  const settings = workspace.getConfiguration('libvirt');
  try {
    for (const name of ['codeLens.hotplug', 'codeLens.users'])
      await settings.update(name, false, ConfigurationTarget.Global);
    let titles = ['?'];
    await until(
      () => {
        void lensTitles(domain).then(found => {
          titles = found;
        });
        return titles.length === 0;
      },
      () => titles.join(', '),
    );
  } finally {
    for (const name of ['codeLens.hotplug', 'codeLens.users'])
      await settings.update(name, undefined, ConfigurationTarget.Global);
  }
});

test('the PCI topology stands beside the text and keeps up with it', async () => {
  const domain = await openChecked('web-server.xml');
  await commands.executeCommand('libvirt.showPciTopology');
  await until(() => shown().startsWith('web-server, '), shown);
  assert.match(shown(), /: 3 free hotplug ports\n\nbus 0: pcie-root, no hotplug\n├─ 01\.0 /);

  const edit = new WorkspaceEdit();
  edit.insert(domain.uri, domain.positionAt(domain.getText().lastIndexOf('</devices>')), "<vsock model='virtio'/>");
  await workspace.applyEdit(edit);
  await until(() => shown().includes('vsock virtio'), shown);
  assert.match(shown(), /: 2 free hotplug ports\n/);
});

test('an untitled document can be seen in all ways', async () => {
  const domain = await openText("<domain type='qemu'><name>a</name></domain>\n");
  await untilRead(domain);
  await commands.executeCommand('libvirt.showSyntaxTree');
  await until(() => shown().startsWith('element domain 1:1'), shown);
  await commands.executeCommand('libvirt.showServerText');
  await until(() => shown() === domain.getText(), shown);
});

test('the target can be copied', async () => {
  await openChecked('web-server.xml');
  let copied = '';
  await until(
    () => {
      void commands.executeCommand('libvirt.copyTarget').then(async () => {
        copied = await env.clipboard.readText();
      });
      return /^libvirt \d+\.\d+\.\d+, QEMU \d+\.\d+\.\d+, q35$/.test(copied);
    },
    () => copied,
  );
});

test('another target changes what libvirt is taken to do', async () => {
  const domain = await openChecked('web-server.xml');
  const settings = workspace.getConfiguration('libvirt');
  await commands.executeCommand('libvirt.showPciTopology');
  await until(() => shown().includes('pc-q35-11.1'), shown);
  try {
    await settings.update('target', '9.0.0', ConfigurationTarget.Global);
    await until(() => shown().includes('pc-q35-7.2'), shown);
  } finally {
    await settings.update('target', undefined, ConfigurationTarget.Global);
  }
  assert.equal(domain.isDirty, false);
});

test('what is shown of an earlier version is not reported', async () => {
  const provider = workspace.registerTextDocumentContentProvider('gitfs', {
    provideTextDocumentContent: () => "<domain type='kvm'><name>a</nmae></domain>",
  });
  try {
    const earlier = await workspace.openTextDocument(Uri.parse('gitfs:/earlier.xml'));
    await window.showTextDocument(earlier);
    const tree: unknown[] = await commands.executeCommand('vscode.executeDocumentSymbolProvider', earlier.uri);
    assert.ok(tree.length, 'It is read all the same.');
    assert.deepEqual(await lenses(earlier), []);
  } finally {
    provider.dispose();
  }
});

async function openChecked(name: string): Promise<TextDocument> {
  const domain = await openExample(name);
  await untilRead(domain);
  return domain;
}

async function lenses({ uri }: TextDocument): Promise<CodeLens[]> {
  return (await commands.executeCommand('vscode.executeCodeLensProvider', uri, 100)) as CodeLens[];
}

async function lensTitles(document: TextDocument): Promise<string[]> {
  return (await lenses(document)).map(({ command }) => command?.title ?? '');
}

/** The text of the view that is visible. */
function shown(): string {
  const editor = window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === VIEW_SCHEME);
  return editor?.document.getText() ?? '';
}
