import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { silenceFixes } from '../../../server/src/features/policy/silence-fixes.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { intoBaseDomain } from '../../harness/base-domain.js';

const FLAW = `<rng model='virtio'><backend model='strange'>/dev/urandom</backend></rng>`;
const CODE = codesIn(FLAW)[0] ?? '';

/** The codes of warnings and errors, and what is said about comments. */
function codesIn(fragment: string): string[] {
  const { findings } = new Snapshot(1, intoBaseDomain(fragment));
  return findings.filter(({ severity, code }) => severity !== 'hint' || code.includes('supp')).map(({ code }) => code);
}

const silence = (does: string, codes = CODE) => `<!-- libvirt-${does} ${codes} -->`;

suite('comments that silence rules', () => {
  const cases: Readonly<Record<string, readonly [fragment: string, codes: readonly string[]]>> = {
    'the next line only': [`${silence('disable-next-line')}\n${FLAW}\n${FLAW}`, [CODE]],
    'a row of them is about the line below the last': [
      `${silence('disable-next-line', 'pci')}\n${silence('disable-next-line')}\n${FLAW}`,
      ['unused-suppression'],
    ],
    'a tag that begins on the next line belongs to it': [
      `${silence('disable-next-line')}\n${FLAW.replace('<backend ', '<backend\n ')}`,
      [],
    ],
    'to the end of the element around': [
      `<memballoon model='virtio'>${silence('disable')}</memballoon>${FLAW}`,
      [CODE, 'unused-suppression'],
    ],
    'a whole list of devices': [`${silence('disable')}${FLAW}${FLAW}`, []],
    'until they are enabled again': [`${silence('disable')}${FLAW}${silence('enable')}${FLAW}`, [CODE]],
    'several codes, with a reason': [`${silence('disable', `pci-x, ${CODE}: why: so`)}${FLAW}`, ['unknown-rule-code']],
    'enabling what was never disabled is in vain': [`${silence('enable')}${FLAW}`, ['unused-suppression', CODE]],
    'the same twice is in vain': [`${silence('disable')}${silence('disable')}${FLAW}`, ['unused-suppression']],
    'other comments are left alone': [`<!-- libvirt-disabled ${CODE} -->${FLAW}`, [CODE]],
  };
  for (const [title, [fragment, codes]] of Object.entries(cases)) {
    test(title, () => assert.deepEqual(codesIn(fragment).sort(), codes.toSorted()));
  }

  test('what libvirt refuses it refuses nevertheless', () => {
    const { findings, refusals } = new Snapshot(1, intoBaseDomain(`${silence('disable')}${FLAW}`));
    assert.deepEqual([findings.some(({ code }) => code === CODE), refusals.map(({ code }) => code)], [false, [CODE]]);
  });

  test('nothing is said to be in vain while the document is being typed', () => {
    assert.deepEqual(codesIn(`${silence('disable', 'pci-address-in-use')}<rng`), ['xml-not-well-formed']);
  });
});

suite('the fixes that write such comments', () => {
  const multiline = FLAW.replace('<backend ', '<backend\n  ');
  const documents = {
    'on a line': intoBaseDomain(FLAW),
    'in a tag of several lines': intoBaseDomain(multiline),
    'with ends of line of Windows': intoBaseDomain(FLAW).replaceAll('\n', '\r\n'),
    'on one line': intoBaseDomain(FLAW).replaceAll('\n', ' '),
    'below a declaration': `<?xml version='1.0'?>\n${intoBaseDomain(FLAW)}`,
    'beside a declaration': `<?xml version='1.0'?>${intoBaseDomain(FLAW).replaceAll('\n', ' ')}`,
  };
  for (const [where, text] of Object.entries(documents)) {
    test(`silence what is ${where}, and nothing is in vain`, () => {
      for (const which of [0, 1]) {
        const after = new Snapshot(1, silenced(text, which));
        assert.deepEqual(
          after.findings.filter(({ code }) => code === CODE || code.includes('supp')).map(({ code }) => code),
          [],
        );
        assert.deepEqual(after.document.faults, []);
      }
    });
  }

  test('a second code joins the comment of the first', () => {
    const text = `${silence('disable', 'pci')}\n${intoBaseDomain(FLAW)}`;
    assert.ok(silenced(text, 1).startsWith(`${silence('disable', `pci, ${CODE}`)}\n<domain`));
  });

  function silenced(text: string, which: number): string {
    const { findings, document } = new Snapshot(1, text);
    const finding = findings.find(({ code }) => code === CODE);
    assert.ok(finding);
    return applyEdits(text, silenceFixes(finding, document)[which]?.edits ?? []);
  }
});
