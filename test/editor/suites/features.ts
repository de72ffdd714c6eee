import * as assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type Hover, type MarkdownString, type TextDocument, window } from 'vscode';
import { closeAll, codesOf, diagnosticsWhen, openExample } from './documents.js';
import { test } from './registry.js';

test('hovering over a controller model explains the controller', async () => {
  const domain = await openExample('web-server.xml');
  const markdown = await hoverOver(domain, 'pcie-root-port');
  assert.match(markdown, /hotplug/i);
  await closeAll();
});

test('the outline shows the devices', async () => {
  const domain = await openExample('web-server.xml');
  const symbols: DocumentSymbol[] = await commands.executeCommand('vscode.executeDocumentSymbolProvider', domain.uri);
  const names = symbols.flatMap(withChildren).map(({ name, detail }) => `${name} ${detail}`);
  assert.ok(
    names.some(name => /interface|network/.test(name)),
    names.join('\n'),
  );
  await closeAll();
});

test('the server can be restarted', async () => {
  const domain = await openExample('no-free-port.xml');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  await commands.executeCommand('libvirt.restart');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  await closeAll();
});

test('Explain Rule opens the page of the rule', async () => {
  const domain = await openExample('no-free-port.xml');
  const diagnostics = await diagnosticsWhen(domain, found => found.length > 0);
  await commands.executeCommand('libvirt.explainRule', codesOf(diagnostics)[0]);
  const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  assert.ok(
    labels.some(label => label.includes(codesOf(diagnostics)[0] ?? '')),
    labels.join(', '),
  );
  await commands.executeCommand('workbench.action.closeAllEditors');
});

async function hoverOver(document: TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers: Hover[] = await commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map(content => (content as MarkdownString).value)).join('\n');
}

function withChildren(symbol: DocumentSymbol): DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(withChildren)];
}
