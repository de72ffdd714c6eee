// What every fix of every rule must keep to.
import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/features/findings.js';
import { ownLevels, type RuleLevels } from '../../server/src/features/policy/rule-levels.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { newestProfile, type Profile } from '../../server/src/machine/profile.js';
import type { Fix } from '../../server/src/rules/rule.js';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.js';
import { foundIn } from './found-in.js';
import { levelsFor } from './levels-for.js';
import { variants } from './variants.js';

/** The fixes of all findings with a code, in the order in which an editor shows them. */
export function fixesOf(text: string, code: string, profile?: Profile): readonly Fix[] {
  return findingsOf(text, profile, levelsFor(code))
    .filter(finding => finding.code === code)
    .flatMap(finding => finding.fixes?.() ?? []);
}

export function textAfter(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits);
}

/** Tries every fix of every finding of a document, and does so again for the same document written otherwise. */
export function checkFixes(text: string, profile?: Profile, levels?: RuleLevels): void {
  const find = remembering(each => findingsOf(each, profile, levels));
  find(text).forEach((finding, nth) => {
    finding.fixes?.().forEach((fix, which) => {
      checkEdits(text, fix);
      checkOutcome(text, finding, fix, find);
      for (const { name, of } of variants) {
        const other = of(text);
        const sameFix = find(other)[nth]?.fixes?.()[which];
        assert.ok(sameFix, `"${fix.title}" is offered with ${name}`);
        assert.equal(textAfter(other, sameFix), of(textAfter(text, fix)), `"${fix.title}" keeps ${name}`);
      }
    });
  });
  checkSettles(text, find);
}

type Find = (text: string) => readonly Finding[];

/** One text is looked at for the sake of many fixes. */
function remembering(find: Find): Find {
  const known = new Map<string, readonly Finding[]>();
  return text => {
    const findings = known.get(text) ?? find(text);
    known.set(text, findings);
    return findings;
  };
}

function checkEdits(text: string, { title, edits }: Fix): void {
  assert.match(title, /^[A-Z].*[^.]$/, 'a title is a command');
  assert.ok(edits.length > 0, `"${title}" changes something`);
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start);
  let done = 0;
  for (const edit of inOrder) {
    assert.ok(edit.span.start >= done && edit.span.end >= edit.span.start, `"${title}": edits do not overlap`);
    done = edit.span.end;
    assert.equal(repeats(text, edit), '', `"${title}" does not rewrite what stays`);
  }
  assert.ok(done <= text.length, `"${title}" stays within the text`);
}

/** The whole lines at an edit's begin or end that it replaces by themselves. */
function repeats(text: string, { span, text: wanted }: TextEdit): string {
  const old = text.slice(span.start, span.end);
  if (old === wanted) return old;
  const lines = (part: string) => part.split(/(?<=\n)/);
  const [first = ''] = lines(old);
  const last = lines(old).at(-1) ?? '';
  if (first.endsWith('\n') && lines(wanted)[0] === first) return first;
  return old.includes('\n') && wanted.includes('\n') && lines(wanted).at(-1) === last ? last : '';
}

function checkOutcome(text: string, finding: Finding, fix: Fix, find: Find): void {
  const fixed = textAfter(text, fix);
  const about = (each: string) => find(each).filter(({ code }) => code === finding.code).length;
  const errors = (each: string) =>
    find(each)
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);

  assert.ok(about(fixed) < about(text), `"${fix.title}" ends the problem, in\n${fixed}`);
  const known = new Set(errors(text));
  assert.deepEqual(
    errors(fixed).filter(code => !known.has(code)),
    [],
    `"${fix.title}" brings no error, in\n${fixed}`,
  );
  assert.ok(faults(fixed) <= faults(text), `"${fix.title}" brings no XML fault, in\n${fixed}`);
}

function faults(text: string): number {
  return new Snapshot(1, text).document.faults.length;
}

/** Repairs one finding after the other: an end is reached, where fixing again changes nothing. */
function checkSettles(text: string, find: Find): void {
  const seen = new Set<string>();
  let current = text;
  for (let fix = firstFix(current, find); fix; fix = firstFix(current, find)) {
    assert.ok(!seen.has(current), `"${fix.title}" undoes another fix, in\n${current}`);
    seen.add(current);
    current = textAfter(current, fix);
  }
}

function firstFix(text: string, find: Find): Fix | undefined {
  return find(text).flatMap(finding => finding.fixes?.() ?? [])[0];
}

function findingsOf(
  text: string,
  profile: Profile = newestProfile,
  levels: RuleLevels = ownLevels,
): readonly Finding[] {
  return foundIn(new Snapshot(1, text, profile, levels));
}
