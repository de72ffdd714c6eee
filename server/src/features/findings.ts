import { isForQemu } from '../definition/define.js';
import { rules } from '../rules/index.js';
import type { Facts, Problem, Rule, Severity } from '../rules/rule.js';
import { RulesByPlace } from '../rules/rules-by-place.js';
import { faultProblems, xmlNotWellFormed } from '../rules/xml/xml-not-well-formed.js';
import { reportImpossible } from '../text/impossible.js';
import { overlaps } from '../text/span.js';
import { levelOf, type RuleLevels } from './policy/rule-levels.js';
import { CommentedRules } from './policy/suppressions.js';
import { misspeltDomain } from './refused-document.js';
import type { Snapshot } from './snapshot.js';
import { certainFindings } from './template-findings.js';

/** A problem together with the rule that found it. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** What a reader wants to hear of the rules. */
export interface Wish {
  readonly levels: RuleLevels;
  /** Whether comments in the text can silence rules. */
  readonly heedsComments: boolean;
}

const forQemu = new RulesByPlace(rules);
const forEveryHypervisor = rules.filter(rule => rule.isForEveryHypervisor);

/** Everything the rules say about a document that somebody wants to hear, in the order of the text. */
export function findings(snapshot: Snapshot, wish: Wish): readonly Finding[] {
  const { parts } = snapshot;
  const [first] = parts;
  if (first === snapshot) return findingsIn(snapshot, wish);
  const found = [...parts.flatMap(part => findingsIn(part, wish)), ...findingsBeside(snapshot, wish)];
  return inOrder(found);
}

/** The faults of the text that are none of its parts'. */
function findingsBeside(snapshot: Snapshot, { levels }: Wish): readonly Finding[] {
  const { document, guest, parts } = snapshot;
  const severity = levelOf(xmlNotWellFormed, levels);
  if (!guest || severity === 'off') return [];
  const told = new Set(parts.flatMap(part => (part.guest ? part.document.faults : [])));
  const faults = document.faults.filter(fault => !told.has(fault));
  const { code } = xmlNotWellFormed;
  return faultProblems({ ...document, faults }).map(problem => ({ ...problem, code, severity }));
}

function findingsIn(snapshot: Snapshot, wish: Wish): readonly Finding[] {
  const { document, guest } = snapshot;
  if (!guest) return misspeltDomain(snapshot, wish);
  const { levels, heedsComments } = wish;
  const elements = snapshot.elementsOf(guest.domain);
  const suppressions = new CommentedRules(document, levels);
  const facts = { document, ...guest, elements, suppressions };
  const found: Finding[] = [];
  const lesser: Finding[] = [];
  for (const rule of isForQemu(guest.domain) ? forQemu.about(elements) : forEveryHypervisor) {
    const severity = levelOf(rule, levels);
    const list = isLesser(rule, severity) ? lesser : found;
    if (severity !== 'off') apply(rule, severity, facts, list, heedsComments ? suppressions : undefined);
  }
  const told = certainFindings(found, document);
  const errors = told.filter(({ severity }) => severity === 'error');
  const rest = certainFindings(lesser, document).filter(finding => !isSaid(finding, errors));
  return inOrder([...told, ...rest]);
}

function inOrder(found: readonly Finding[]): readonly Finding[] {
  return found.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether a rule's findings can wait where libvirt refuses the same words. */
function isLesser({ isOnRequest, isExplanation }: Rule, severity: Severity | 'off'): boolean {
  return isOnRequest === true || (severity !== 'error' && !isExplanation);
}

/** What is refused need not be refused for a second reason, nor does its quality matter. */
function isSaid({ span }: Finding, errors: readonly Finding[]): boolean {
  return errors.some(error => overlaps(error.span, span));
}

/** A rule that throws costs only what it had still to say. */
function apply(rule: Rule, severity: Severity, facts: Facts, found: Finding[], comments?: CommentedRules): void {
  const { code } = rule;
  try {
    const problems = rule.check(facts);
    // What nearly every rule says; it is not worth an iterator.
    if (Array.isArray(problems) && problems.length === 0) return;
    for (const problem of problems) {
      if (!comments?.silences(code, problem.span.start)) found.push({ ...problem, code, severity });
    }
  } catch (cause) {
    reportImpossible(`Rule ${code} failed.`, cause);
  }
}
