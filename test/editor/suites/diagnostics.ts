import * as assert from 'node:assert/strict';
import { type CodeAction, commands, DiagnosticSeverity, type TextDocument, workspace } from 'vscode';
import { codesOf, diagnosticsWhen, openExample } from './documents.js';
import { test } from './registry.js';

const CODE = 'no-free-hotplug-port';

test('a domain without a free port gets a squiggle that explains itself', async () => {
  const domain = await openExample('no-free-port.xml');
  const [found] = (await diagnosticsWhen(domain, has(CODE))).filter(diagnostic => codesOf([diagnostic])[0] === CODE);
  assert.ok(found);
  assert.equal(found.source, 'libvirt');
  assert.equal(found.severity, DiagnosticSeverity.Warning);
  assert.ok(found.range.isSingleLine, 'A squiggle is under one token.');
  assert.ok(typeof found.code === 'object');
  assert.equal(found.code.target.toString(), `libvirt-rule:/${CODE}.md`);
});

test('the quick fix inserts a port, and the squiggle is gone', async () => {
  const domain = await openExample('no-free-port.xml');
  const before = domain.getText();
  const [fix] = await quickFixes(domain);
  assert.match(fix?.title ?? '', /^Insert .*pcie-root-port/);
  assert.ok(fix?.edit);

  await workspace.applyEdit(fix.edit);
  assert.ok(domain.getText().length > before.length);
  await diagnosticsWhen(domain, diagnostics => !codesOf(diagnostics).includes(CODE));
});

test('every mistake is shown at once', async () => {
  const domain = await openExample('several-mistakes.xml');
  const expected = ['controller-index-duplicate', 'pci-slot-not-on-bus', 'pci-address-in-use', 'pci-slot-out-of-range'];
  await diagnosticsWhen(domain, diagnostics => expected.every(code => codesOf(diagnostics).includes(code)));
});

/** The actions for the finding, with their edits, which the server computes on demand. */
async function quickFixes(domain: TextDocument): Promise<CodeAction[]> {
  const diagnostics = await diagnosticsWhen(domain, has(CODE));
  const range = diagnostics.find(diagnostic => codesOf([diagnostic])[0] === CODE)?.range;
  return commands.executeCommand('vscode.executeCodeActionProvider', domain.uri, range, 'quickfix', 10);
}

function has(code: string) {
  return (diagnostics: Parameters<typeof codesOf>[0]) => codesOf(diagnostics).includes(code);
}
