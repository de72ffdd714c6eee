import * as assert from 'node:assert/strict';
import {
  commands,
  type InlayHint,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { openExample, untilRead } from './documents.js';
import { test } from './registry.js';
import { until } from './until.js';

const SCHEME = 'libvirt-definition';

test('the resulting definition stands beside the text', async () => {
  const { definition } = await withDefinition();
  assert.equal(definition.document.languageId, 'libvirt-xml');
  assert.match(definition.document.getText(), /^<!-- As libvirt .* would define it\. -->\n<domain /);
});

test('it keeps up with the text', async () => {
  const { domain, definition } = await withDefinition();
  const edit = new WorkspaceEdit();
  const end = domain.positionAt(domain.getText().lastIndexOf('</devices>'));
  edit.insert(domain.uri, end, "<vsock model='virtio'/>");
  await workspace.applyEdit(edit);
  await until(
    () => definition.document.getText().includes('<vsock '),
    () => definition.document.getText().slice(0, 200),
  );
});

test('it stays as it was while the text is refused, and says so', async () => {
  const { domain, definition } = await withDefinition();
  const before = definition.document.lineCount;
  const edit = new WorkspaceEdit();
  edit.insert(domain.uri, domain.positionAt(domain.getText().lastIndexOf('</devices>')), '<rng');
  await workspace.applyEdit(edit);
  await until(
    () => /^<!-- libvirt would refuse it\. /.test(definition.document.getText()),
    () => definition.document.lineAt(0).text,
  );
  assert.equal(definition.document.lineCount, before);
});

test('it follows the cursor', async () => {
  const { domain, definition } = await withDefinition();
  const last = domain.positionAt(domain.getText().lastIndexOf('<rng'));
  const editor = window.visibleTextEditors.find(({ document }) => document === domain);
  assert.ok(editor);
  editor.selection = new Selection(last, last);
  const line = definition.document.positionAt(definition.document.getText().lastIndexOf('<rng')).line;
  await until(
    () => definition.visibleRanges.some(range => range.start.line <= line && line <= range.end.line),
    () => {
      return JSON.stringify(definition.visibleRanges);
    },
  );
});

test('it can be compared with the text', async () => {
  const domain = await openExample('web-server.xml');
  await untilRead(domain);
  await commands.executeCommand('libvirt.compareWithResultingDefinition');
  const plain = () => window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === SCHEME);
  await until(
    () => plain()?.document.getText().startsWith('<domain ') ?? false,
    () => plain()?.document.getText().slice(0, 80) ?? 'nothing',
  );
});

test('inlay hints show what libvirt will add', async () => {
  const domain = await openExample('legacy-pc.xml');
  const all = new Range(0, 0, domain.lineCount, 0);
  const hints: InlayHint[] = await commands.executeCommand('vscode.executeInlayHintProvider', domain.uri, all);
  const labels = hints.map(({ label }) => String(label));
  assert.ok(
    labels.some(label => /^[→+] /.test(label)),
    labels.join('\n'),
  );
});

async function withDefinition(): Promise<{ domain: TextDocument; definition: TextEditor }> {
  const domain = await openExample('web-server.xml');
  await untilRead(domain);
  await commands.executeCommand('libvirt.showResultingDefinition');
  const find = () => window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === SCHEME);
  await until(
    () => find()?.document.getText().includes('<domain ') ?? false,
    () => find()?.document.getText() ?? 'nothing',
  );
  const definition = find();
  assert.ok(definition);
  return { domain, definition };
}
