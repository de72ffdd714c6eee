// Every recorded domain goes through the rules: nothing breaks, and nobody is told of an error that libvirt does not see.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Finding } from '../../server/src/features/findings.js';
import { fixesOf } from '../../server/src/features/fixes-of.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import type { Span } from '../../server/src/text/span.js';
import { hasCorpus, recordedDomains, wildDomains } from '../harness/corpus.js';

interface Case {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly libvirt?: string;
  readonly qemu?: string;
  readonly isAccepted: boolean;
}

interface Checked extends Case {
  readonly findings: readonly Finding[];
  /** Everything that is underlined, related or edited. */
  readonly spans: readonly (Span & { readonly code: string })[];
  readonly failure: unknown;
}

if (hasCorpus()) {
  const recorded = recordedDomains().map(domain => ({
    ...domain,
    group: `${domain.source}, libvirt ${domain.libvirt}`,
    text: domain.input,
    isAccepted: domain.verdict === 'accept',
  }));
  const wild = wildDomains().flatMap(({ id, input, run_input: runInput, oracle }) => [
    { id, group: 'as published', text: input, isAccepted: false },
    { id, group: 'published, libvirt 12.8.0', text: runInput, isAccepted: oracle?.['12.8']?.verdict === 'accepted' },
  ]);
  suite('the domains of the corpus', () => checkCases([...recorded, ...wild].map(check)));
}

function checkCases(checked: readonly Checked[]): void {
  test('break nothing', () => {
    const failures = checked.filter(({ failure }) => failure !== undefined);
    assert.deepEqual(
      failures.map(({ id, failure }) => [id, String(failure)]),
      [],
    );
  });

  test('contain everything that is underlined or edited in them', () => {
    const outside = checked.flatMap(({ id, text, spans }) =>
      spans.filter(span => !isInside(span, text)).map(({ code }) => [id, code]),
    );
    assert.deepEqual(outside, []);
  });

  for (const group of new Set(checked.map(one => one.group))) {
    const accepted = checked.filter(one => one.group === group && one.isAccepted);
    if (!accepted.length) continue;
    test(`have no error where libvirt took them: ${group}, ${accepted.length} domains`, () => {
      assert.deepEqual(offenders(accepted), []);
    });
  }
}

function check(one: Case): Checked {
  let findings: readonly Finding[] = [];
  let spans: Checked['spans'] = [];
  let failure: unknown;
  try {
    findings = new Snapshot(0, one.text, targetProfile(one.libvirt, one.qemu)).findings;
    spans = findings.flatMap(spansOf);
  } catch (cause) {
    failure = cause instanceof Error ? (cause.stack ?? cause) : cause;
  }
  return { ...one, findings, spans, failure };
}

function spansOf(finding: Finding): Checked['spans'] {
  const edits = fixesOf(finding).flatMap(fix => fix.edits);
  return [finding, ...(finding.related ?? []), ...edits].map(({ span }) => ({ ...span, code: finding.code }));
}

function isInside({ start, end }: Span, text: string): boolean {
  return 0 <= start && start <= end && end <= text.length;
}

/** The codes of errors, the most frequent first, each with how many domains it is wrong about and some of them. */
function offenders(accepted: readonly Checked[]): string[] {
  const idsByCode = new Map<string, string[]>();
  for (const { id, findings } of accepted) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const code of new Set(errors.map(error => error.code))) {
      idsByCode.set(code, [...(idsByCode.get(code) ?? []), id]);
    }
  }
  return [...idsByCode]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, ids]) => `${code}: ${ids.length}, such as ${ids.slice(0, 3).join(', ')}`);
}
