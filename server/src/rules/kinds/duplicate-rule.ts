// Two of what libvirt wants once.
import type { Span } from '../../text/span.js';
import type { ElementKey } from '../../xml/indexed-place.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';
import { type Place, placesOf, problemsAmong, problemsAt, problemsSharing } from './place.js';
import { type Row, ruleAt } from './row.js';

export interface DuplicateRow extends Row {
  readonly at: string | readonly string[];
  /** What must differ; `undefined` takes the element out of the comparison. Absent: the attribute's value, or there may be one only. */
  readonly key?: (element: XmlElement, facts: Facts) => string | undefined;
  /** The same where, as with `among`, the device alone decides; it is asked for once about each element. */
  readonly ownKey?: ElementKey;
  readonly message: (element: XmlElement, key: string) => string;
  readonly fixes?: (element: XmlElement, facts: Facts) => readonly Fix[];
}

export function duplicateRule(row: DuplicateRow): Rule {
  const places = placesOf(row.at);
  const { among, ownKey } = row;
  return ruleAt(places, row, facts => {
    const firstByKey = new Map<string, Span>();
    const problemOf = (element: XmlElement, place: Place): Problem | undefined => {
      const key = row.when?.(element, facts) === false ? undefined : keyOf(row, element, place, facts);
      if (key === undefined) return undefined;
      const attribute = place.attribute === undefined ? undefined : element.attribute(place.attribute);
      const span = attribute?.valueSpan ?? element.nameSpan;
      const first = firstByKey.get(key);
      if (!first) {
        firstByKey.set(key, span);
        return undefined;
      }
      return {
        span,
        message: row.message(element, key),
        related: [{ span: first, message: 'The first one is here.' }],
        fixes: () => row.fixes?.(element, facts) ?? [],
      };
    };
    if (ownKey) return problemsSharing(places, ownKey, facts, problemOf);
    return among ? problemsAmong(places, among, facts, problemOf) : problemsAt(places, facts, problemOf);
  });
}

function keyOf(row: DuplicateRow, element: XmlElement, { attribute }: Place, facts: Facts): string | undefined {
  if (row.ownKey) return row.ownKey(element);
  if (row.key) return row.key(element, facts);
  return attribute === undefined ? '' : element.attribute(attribute)?.value;
}
