// What helps while a domain is being written: completion, rename, formatting.
import * as assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Position,
  type TextDocument,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { openExample, openText, untilRead } from './documents.js';
import { test } from './registry.js';

test('what may stand at the cursor is listed', async () => {
  const domain = await openExample('web-server.xml');
  await untilRead(domain);
  const values = await completionsAt(domain, "model='pcie-root-port", "model='".length);
  assert.ok(values.includes('pcie-root-port') && values.includes('pcie-to-pci-bridge'), values.join(' '));

  const { line } = domain.positionAt(domain.getText().indexOf('<rng'));
  const edit = new WorkspaceEdit();
  edit.insert(domain.uri, new Position(line, 0), '    <\n');
  await workspace.applyEdit(edit);
  const elements = labelsOf(await completionList(domain, new Position(line, 5)));
  assert.ok(elements.includes('interface') && elements.includes('watchdog'), elements.join(' '));
});

test('a controller that gets another number keeps what is on it', async () => {
  const domain = await openText(`<domain type='qemu'>
  <name>a</name>
  <memory>65536</memory>
  <os><type arch='x86_64' machine='pc'>hvm</type></os>
  <devices>
    <controller type='pci' index='1' model='pci-bridge'/>
    <memballoon model='virtio'><address type='pci' bus='0x01' slot='0x02'/></memballoon>
  </devices>
</domain>
`);
  await untilRead(domain);
  const at = domain.positionAt(domain.getText().indexOf("index='1'") + "index='".length);
  const edit: WorkspaceEdit = await commands.executeCommand(
    'vscode.executeDocumentRenameProvider',
    domain.uri,
    at,
    '3',
  );
  await workspace.applyEdit(edit);
  assert.match(domain.getText(), /index='3' model='pci-bridge'[\s\S]* bus='0x03' slot='0x02'/);
});

test('a domain is laid out as libvirt prints it', async () => {
  const domain = await openText(
    "<domain type='qemu'>\n<name>a</name>\n      <devices><input type='tablet'/>\n</devices>\n</domain>\n",
  );
  const options = { tabSize: 8, insertSpaces: false };
  const edits: TextEdit[] = await commands.executeCommand('vscode.executeFormatDocumentProvider', domain.uri, options);
  const edit = new WorkspaceEdit();
  edit.set(domain.uri, edits);
  await workspace.applyEdit(edit);
  assert.equal(
    domain.getText(),
    "<domain type='qemu'>\n  <name>a</name>\n  <devices>\n    <input type='tablet'/>\n  </devices>\n</domain>\n",
  );
});

test('the temporary file of virsh edit is a domain by its name', async () => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const uri = Uri.joinPath(folder, 'virshA1b2C3.xml');
  await workspace.fs.writeFile(uri, new TextEncoder().encode('<domain/>\n'));
  try {
    assert.equal((await workspace.openTextDocument(uri)).languageId, 'libvirt-xml');
  } finally {
    await workspace.fs.delete(uri);
  }
});

/** Behind so many characters of the first place with the text. */
async function completionsAt(domain: TextDocument, text: string, behind: number): Promise<string[]> {
  return labelsOf(await completionList(domain, domain.positionAt(domain.getText().indexOf(text) + behind)));
}

function completionList({ uri }: TextDocument, position: Position): Thenable<CompletionList> {
  return commands.executeCommand('vscode.executeCompletionItemProvider', uri, position);
}

function labelsOf({ items }: CompletionList): string[] {
  return items.map(({ label }: CompletionItem) => (typeof label === 'string' ? label : label.label));
}
