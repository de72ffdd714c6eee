import * as assert from 'node:assert/strict';
import { commands, extensions, languages } from 'vscode';
import { closeAll, diagnosticsWhen, openExample, openText } from './documents.js';
import { test } from './registry.js';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <controller type='pci' index='0' model='pcie-root'/>
  <controller type='pci' index='0' model='pcie-root'/>
</project>`;

function extension() {
  const found = extensions.getExtension('libvirt-xml.libvirt-xml');
  assert.ok(found, 'The extension is not installed.');
  return found;
}

test('without XML the extension is not even started', async () => {
  await openText('<domain>', 'plaintext');
  assert.equal(extension().isActive, false);
  await closeAll();
});

test('a domain starts it and is checked', async () => {
  const domain = await openExample('no-free-port.xml');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  assert.equal(extension().isActive, true);
  await closeAll();
});

test('other XML is left alone', async () => {
  const pom = await openText(POM);
  assert.deepEqual(await commands.executeCommand('vscode.executeDocumentSymbolProvider', pom.uri), undefined);

  // The server answers in order: once it has said what it has to say about this, it has had its say about the other.
  const domain = await openExample('no-free-port.xml');
  await diagnosticsWhen(domain, diagnostics => diagnostics.length > 0);
  assert.deepEqual(languages.getDiagnostics(pom.uri), []);
  await closeAll();
});

test('XML becomes a domain by being edited', async () => {
  const document = await openText('<domain type="kvm"><name>a</name></domein>');
  await diagnosticsWhen(document, diagnostics => diagnostics.length > 0);
  await closeAll();
});

test('a file where libvirt keeps its domains is of the language Libvirt XML', async () => {
  assert.ok((await languages.getLanguages()).includes('libvirt-xml'));
});
