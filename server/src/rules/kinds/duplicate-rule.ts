// Two of what libvirt wants once.
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { placesOf, problemsAt } from './place.js';
import { type Row, ruleOf } from './row.js';

export interface DuplicateRow extends Row {
  readonly at: string | readonly string[];
  /** What must differ; `undefined` takes the element out of the comparison. Absent: the attribute's value, or there may be one only. */
  readonly key?: (element: XmlElement, facts: Facts) => string | undefined;
  readonly message: (element: XmlElement, key: string) => string;
  readonly fixes?: (element: XmlElement, facts: Facts) => readonly Fix[];
}

export function duplicateRule(row: DuplicateRow): Rule {
  const places = placesOf(row.at);
  return ruleOf(row, facts => {
    const firstByKey = new Map<string, Span>();
    return problemsAt(places, facts, (element, { attribute: name }) => {
      if (row.among?.(element) === false || row.when?.(element, facts) === false) return undefined;
      const attribute = name === undefined ? undefined : element.attribute(name);
      const key = row.key ? row.key(element, facts) : (attribute?.value ?? (name ? undefined : ''));
      if (key === undefined) return undefined;
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
    });
  });
}
