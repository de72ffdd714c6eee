import { isForQemu } from '../../definition/define.js';
import { holdsIn, type Lifetime } from '../../machine/lifetime.js';
import type { ElementTest } from '../../xml/indexed-place.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Problem, Rule, Severity } from '../rule.js';
import type { Place } from './place.js';

/** What every row of a rule table states; its page is `<code>.md`, as for any other rule. */
export interface Row extends Lifetime {
  readonly code: string;
  /** The page's first paragraph. */
  readonly summary: string;
  /** Absent: `error`, what `virsh define` refuses. */
  readonly severity?: Severity;
  /** As of a rule. */
  readonly isExplanation?: true;
  /**
   * Only elements for which this holds are looked at. It is asked about an element once, not at every keystroke, so it
   * may look at the device that the element is in, but at nothing around that; `when` may look at anything.
   */
  readonly among?: ElementTest;
  /** Of those, only elements for which this holds. */
  readonly when?: (element: XmlElement, facts: Facts) => boolean;
}

const NOTHING: readonly Problem[] = [];

/** The rule behind a row: silent in profiles the row does not hold for, and about domains of other hypervisors. */
export function ruleOf(row: Row, check: Rule['check']): Rule {
  const { code, summary, severity = 'error', isExplanation } = row;
  return {
    code,
    severity,
    summary,
    since: '0.1.0',
    ...(isExplanation && { isExplanation }),
    check: facts => (holdsIn(row, facts.definition.profile) && isForQemu(facts.domain) ? check(facts) : NOTHING),
  };
}

/** The same for a row about some places. */
export function ruleAt(places: readonly Place[], row: Row, check: Rule['check']): Rule {
  return { ...ruleOf(row, check), places: places.map(({ path }) => path) };
}
