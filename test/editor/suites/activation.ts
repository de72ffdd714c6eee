import * as assert from 'node:assert/strict';
import { commands, extensions, languages, Range, WorkspaceEdit, workspace } from 'vscode';
import { codesOf, diagnosticsWhen, openExample, openText } from './documents.js';
import { test } from './registry.js';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <controller type='pci' index='0' model='pcie-root'/>
  <controller type='pci' index='0' model='pcie-root'/>
</project>`;

const DOMAIN = `<domain type='qemu'>
  <name>a</name>
  <memory>65536</memory>
  <os>
    <type>hvm</type>
  </os>
  <devices>
    <memballoon model='virtio'>
      <address type='pci' slot='0x20'/>
    </memballoon>
  </devices>
</domain>`;

function extension() {
  const found = extensions.getExtension('libvirt-xml.libvirt-xml');
  assert.ok(found, 'The extension is not installed.');
  return found;
}

test('without XML the extension is not even started', async () => {
  await openText('<domain>', 'plaintext');
  assert.equal(extension().isActive, false);
});

test('a domain starts it and is checked', async () => {
  const domain = await openExample('no-free-port.xml');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  assert.equal(extension().isActive, true);
});

test('other XML is left alone', async () => {
  const pom = await openText(POM);
  assert.deepEqual(await commands.executeCommand('vscode.executeDocumentSymbolProvider', pom.uri), undefined);

  // The server answers in order: once it has said what it has to say about this, it has had its say about the other.
  const domain = await openExample('no-free-port.xml');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  assert.deepEqual(languages.getDiagnostics(pom.uri), []);
});

test('XML becomes a domain by being edited', async () => {
  const document = await openText(DOMAIN.replaceAll('domain', 'machine'));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), DOMAIN);
  await workspace.applyEdit(edit);
  await diagnosticsWhen(document, diagnostics => codesOf(diagnostics).includes('pci-slot-out-of-range'));
});

test('a file where libvirt keeps its domains is of the language Libvirt XML', async () => {
  assert.ok((await languages.getLanguages()).includes('libvirt-xml'));
});
