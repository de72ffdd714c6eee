// Something that the definition knows libvirt refuses; the row finds its place in the text and words it.
import type { Refusal } from '../../definition/refusal.js';
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { readErrors } from '../evidence/read-errors.js';
import { refusalsWith, type StatedRefusal } from '../evidence/refusals.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';
import { type Row, ruleOf } from './row.js';

export interface RefusalRow extends Omit<Row, 'when'> {
  /** The token at fault; absent: the name of the device's element. */
  readonly spanOf?: (refusal: StatedRefusal, facts: Facts) => Span;
  /** The token for a refusal of what libvirt adds, or of the domain as a whole; absent: such are left to other rules. */
  readonly spanInDomain?: (facts: Facts) => Span | undefined;
  readonly message: (refusal: Refusal, facts: Facts) => string;
  /** What is said about the first of the other devices concerned; absent: they are not pointed at. */
  readonly related?: string;
  readonly fixes?: (refusal: StatedRefusal, facts: Facts) => readonly Fix[];
  /** Whether it is about an address as a whole: one that libvirt cannot read is at fault for that alone. */
  readonly isAboutAddress?: true;
}

export function refusalRule(row: RefusalRow): Rule {
  // Most domains are refused for nothing, or for one thing.
  const isRefused = ({ definition }: Facts) => definition.refusals.some(({ code }) => code === row.code);
  return ruleOf(row, facts => (isRefused(facts) ? problemsOf(row, facts) : []));
}

function* problemsOf(row: RefusalRow, facts: Facts): Iterable<Problem> {
  let isSaid = false;
  for (const refusal of refusalsWith(facts, row.code)) {
    isSaid = true;
    if (row.isAboutAddress && isUnreadable(refusal.at.address?.element, facts)) continue;
    const other = row.related === undefined ? undefined : refusal.others[0]?.stated?.span;
    yield {
      span: row.spanOf?.(refusal, facts) ?? refusal.at.span,
      message: row.message(refusal, facts),
      ...(other && row.related !== undefined && { related: [{ span: other, message: row.related }] }),
      fixes: () => row.fixes?.(refusal, facts) ?? [],
    };
  }
  // What libvirt adds is refused for the same reason.
  const first = row.spanInDomain && !isSaid && unstated(facts, row.code);
  const span = first && row.spanInDomain?.(facts);
  if (first && span) yield { span, message: row.message(first, facts) };
}

function isUnreadable(address: XmlElement | undefined, facts: Facts): boolean {
  return address !== undefined && readErrors(facts).some(({ element }) => element === address);
}

/** The first refusal of something that no text states; one is enough, they have one cause. */
function unstated(facts: Facts, code: string): Refusal | undefined {
  if (!knowsAbsence(facts)) return undefined;
  return facts.definition.refusals.find(refusal => refusal.code === code && !refusal.device?.stated);
}
