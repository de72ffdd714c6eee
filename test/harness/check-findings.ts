import assert from 'node:assert/strict';
import { ownLevels, type RuleLevels } from '../../server/src/features/policy/rule-levels.js';
import type { Profile } from '../../server/src/machine/profile.js';
import { type BaseMachine, intoBaseDomain, outOfBaseDomain } from './base-domain.js';
import { drawFindings } from './draw-findings.js';
import { judge } from './judge.js';
import { unmark } from './marks.js';

/** The findings in a domain, or in a fragment put into the base domain, are exactly those drawn in it. */
export function checkFindings(marked: string, machine?: BaseMachine): void {
  const fragment = deindented(marked);
  const unasked = REMARKS.filter(code => !fragment.includes(code));
  const levels = new Map([...ownLevels, ...unasked.map(code => [code, 'off'] as const)]);
  assert.equal(renderFindings(fragment, machine, undefined, levels), fragment);
  judge(intoBaseDomain(unmark(fragment).text, machine));
}

/** Hints that nearly every short example earns: they are drawn only where a test is about them. */
const REMARKS = [
  'interface-mac-missing',
  'interface-default-model-rtl8139',
  'pcie-port-memory-window',
  'non-hotpluggable-disk-bus',
  'scsi-default-model-lsilogic',
  'vsock-cid-missing',
];

/** The same text with the actual findings drawn in place of the expected ones. */
export function renderFindings(marked: string, machine?: BaseMachine, profile?: Profile, levels?: RuleLevels): string {
  const { text } = unmark(marked);
  return outOfBaseDomain(drawFindings(intoBaseDomain(text, machine), profile, levels), text, machine);
}

/** A template literal in a test: without its first line end and without the indentation that all lines share. */
export function deindented(literal: string): string {
  const lines = literal.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const shared = Math.min(...lines.filter(line => line.trim()).map(line => line.search(/\S/)));
  return lines
    .map(line => line.slice(shared))
    .join('\n')
    .replace(/\n?$/, '\n');
}
