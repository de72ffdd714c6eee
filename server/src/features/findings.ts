import { rules } from '../rules/index.js';
import type { Facts, Problem, Rule, Severity } from '../rules/rule.js';
import { reportImpossible } from '../text/impossible.js';
import { indexElements } from '../xml/element-index.js';
import type { Snapshot } from './snapshot.js';

/** A problem together with the rule that found it. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** Everything the rules say about a document, in the order of the text. */
export function findings(snapshot: Snapshot): readonly Finding[] {
  const { document, guest } = snapshot;
  if (!guest) return [];
  const { element, form } = guest.domain;
  const elements = indexElements(element, form === 'fragment' ? 'devices' : undefined);
  const facts = { document, ...guest, elements };
  const found: Finding[] = [];
  for (const rule of rules) apply(rule, facts, found);
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A rule that throws costs only what it had still to say. */
function apply(rule: Rule, facts: Facts, found: Finding[]): void {
  const { code, severity } = rule;
  try {
    for (const problem of rule.check(facts)) found.push({ ...problem, code, severity });
  } catch (cause) {
    reportImpossible(`Rule ${code} failed.`, cause);
  }
}
