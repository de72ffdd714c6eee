import * as assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type Hover,
  type MarkdownString,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { diagnosticsWhen, openExample } from './documents.js';
import { test } from './registry.js';

test('hovering over a controller model explains the controller', async () => {
  const domain = await openExample('web-server.xml');
  const markdown = await hoverOver(domain, "pcie-root-port'");
  assert.match(markdown, /hotplug/i);
});

test('the outline shows the devices', async () => {
  const domain = await openExample('web-server.xml');
  const symbols: DocumentSymbol[] = await commands.executeCommand('vscode.executeDocumentSymbolProvider', domain.uri);
  const names = symbols.flatMap(withChildren).map(({ name, detail }) => `${name} ${detail}`);
  assert.ok(
    names.some(name => /interface|network/.test(name)),
    names.join('\n'),
  );
});

test('the server can be restarted', async () => {
  const domain = await openExample('no-free-port.xml');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  await commands.executeCommand('libvirt.restart');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
});

test('the page of a rule is a document', async () => {
  await openExample('no-free-port.xml');
  const page = await workspace.openTextDocument(Uri.parse('libvirt-rule:/no-free-hotplug-port.md'));
  assert.equal(page.languageId, 'markdown');
  assert.match(page.getText(), /^# no-free-hotplug-port\n/);
});

async function hoverOver(document: TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers: Hover[] = await commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map(content => (content as MarkdownString).value)).join('\n');
}

function withChildren(symbol: DocumentSymbol): DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(withChildren)];
}
