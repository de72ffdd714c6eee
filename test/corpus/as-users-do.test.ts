// The corpus through the built program: the batch mode as a grader calls it, and lint as somebody with many files does.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { answer } from '../../server/src/cli/batch/answer.js';
import { runCli } from '../harness/built-cli.js';
import { hasCorpus, recordedDomains, wildDomains } from '../harness/corpus.js';

/** One in so many domains goes through the process. */
const SAMPLE = 16;

if (hasCorpus()) {
  suite('the built program and the corpus', () => {
    test('batch answers as the engine does', async () => {
      const lines = recordedDomains()
        .filter((_, index) => index % SAMPLE === 0)
        .map(({ id, input, libvirt, qemu }) => JSON.stringify({ id, xml: input, libvirt, qemu }));
      const { code, stdout, stderr } = await runCli(['--batch'], { stdin: `${lines.join('\n')}\n` });
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(
        stdout.trimEnd().split('\n'),
        lines.map(line => JSON.stringify(answer(line))),
      );
    });

    test('lint reads a directory of published domains', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'libvirt-xml-wild-'));
      try {
        const domains = wildDomains();
        for (const { id, run_input: runInput } of domains) {
          mkdirSync(join(directory, id));
          writeFileSync(join(directory, id, 'domain.xml'), runInput);
        }
        await checkLint(directory, domains.length);
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  });
}

async function checkLint(directory: string, documents: number): Promise<void> {
  const asText = await runCli(['lint', '.'], { cwd: directory });
  assert.equal(asText.stderr, '');
  assert.ok(asText.code === 0 || asText.code === 1, `exit code ${asText.code}`);
  assert.ok(asText.stdout.endsWith(` in ${documents} documents.\n`), asText.stdout.slice(-200));

  const asData = await runCli(['lint', '--format', 'json', '.'], { cwd: directory });
  const report = JSON.parse(asData.stdout);
  assert.equal(report.documents.length, documents);
  const findings = report.documents.flatMap((document: { findings: unknown[] }) => document.findings);
  const headlines = asText.stdout.match(
    /^wild-\d+\/domain\.xml:\d+:\d+: (?:error|warning|info|hint) [a-z0-9-]+: .+\.$/gm,
  );
  assert.equal(headlines?.length ?? 0, findings.length);
}
