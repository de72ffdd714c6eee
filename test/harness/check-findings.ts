import assert from 'node:assert/strict';
import type { RuleLevels } from '../../server/src/features/policy/rule-levels.js';
import type { Profile } from '../../server/src/machine/profile.js';
import { type BaseMachine, intoBaseDomain, outOfBaseDomain } from './base-domain.js';
import { drawFindings } from './draw-findings.js';
import { unmark } from './marks.js';

/** The findings in a domain, or in a fragment put into the base domain, are exactly those drawn in it. */
export function checkFindings(marked: string, machine?: BaseMachine): void {
  const fragment = deindented(marked);
  assert.equal(renderFindings(fragment, machine), fragment);
}

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
