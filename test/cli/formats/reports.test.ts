// The two formats that are one document each, as a whole.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FormatFactory } from '../../../server/src/cli/formats/format.js';
import { jsonFormat } from '../../../server/src/cli/formats/json.js';
import { sarifFormat } from '../../../server/src/cli/formats/sarif.js';
import { Outcome } from '../../../server/src/cli/lint/outcome.js';
import { styleFor } from '../../../server/src/cli/style.js';
import { checkGolden } from '../../harness/golden.js';
import { memoryIo, memoryRoot } from '../../harness/memory-io.js';
import { readProject } from '../../harness/project.js';
import { checkedDocument } from '../../harness/reported.js';

const domain = `<domain>
  <!-- 🙂 --><sound model='ich6' slot='3'/>
  <sound model='ich9' slot='3'/>
</domain>
`;

function reportIn(create: FormatFactory): string {
  const page =
    '# pci-address-in-use\n\nTwo devices claim the same guest PCI address.\n\n## Why it matters\n\nOne answers.\nTwo do not.\n';
  const io = memoryIo({ files: { '/pages/pci-address-in-use.md': page } });
  const outcome = new Outcome();
  const target = { libvirt: '12.8.0', qemu: '11.1.3' };
  const format = create({ io, target, style: styleFor(io.stdout, io.env), exitCode: () => outcome.exitCode('info') });
  const clash = {
    at: "slot='3'",
    nth: 2,
    code: 'pci-address-in-use',
    message: 'Slot 3 is taken.',
    related: [{ at: "slot='3'", message: 'Taken here.' }],
    fixes: { 'Move to slot 4': "slot='4'" },
  };
  const documents = [
    checkedDocument('vms/guest one.xml', domain, [{ at: 'ich6', severity: 'hint', code: 'old-sound' }, clash, clash]),
    checkedDocument('fine.xml', '<domain/>', []),
    checkedDocument('<stdin>', domain, [{ at: 'ich9', severity: 'warning' }]),
    { ...checkedDocument('../other.xml', domain, [{ at: 'ich6', severity: 'info' }]), path: '/home/other.xml' },
  ];
  for (const document of documents) {
    outcome.count(document.reports);
    assert.equal(format.checked(document), '');
  }
  outcome.skipped = 1;
  outcome.failures = 1;
  assert.equal(format.failed({ name: 'gone.xml', path: `${memoryRoot}/gone.xml`, message: 'It is gone.' }), '');
  return format.end(outcome);
}

suite('a report for programs', () => {
  test('as JSON', () => {
    checkGolden('test/cli/formats/json.golden.json', reportIn(jsonFormat));
  });

  test('as JSON has no field that its description lacks', () => {
    const fields = new Set(Array.from(reportIn(jsonFormat).matchAll(/"(\w+)":/g), ([, field = '']) => field));
    const description = readProject('docs/command-line.md');
    assert.deepEqual(
      [...fields].filter(field => !description.includes(`"${field}":`)),
      [],
    );
  });

  test('as SARIF', () => {
    checkGolden('test/cli/formats/sarif.golden.json', reportIn(sarifFormat));
  });
});

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints: Record<string, string>;
}

suite('SARIF', () => {
  const [run] = JSON.parse(reportIn(sarifFormat)).runs;
  const results: readonly SarifResult[] = run.results;

  test('leads from every result to its rule', () => {
    assert.deepEqual(
      results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex].id),
      results.map(({ ruleId }) => ruleId),
    );
  });

  test('tells apart findings that read the same', () => {
    const fingerprints = results.slice(0, 3).map(result => JSON.stringify(result.partialFingerprints));
    assert.equal(new Set(fingerprints).size, 3);
  });
});
