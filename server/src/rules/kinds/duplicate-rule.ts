// Two of what libvirt wants once.
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { elementsAt, placesOf } from './place.js';
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
  return ruleOf(row, function* check(facts) {
    const firstByKey = new Map<string, { readonly start: number; readonly end: number }>();
    for (const place of places) {
      for (const element of elementsAt(place, facts)) {
        if (row.when?.(element, facts) === false) continue;
        const attribute = place.attribute === undefined ? undefined : element.attribute(place.attribute);
        const key = row.key ? row.key(element, facts) : (attribute?.value ?? (place.attribute ? undefined : ''));
        if (key === undefined) continue;
        const span = attribute?.valueSpan ?? element.nameSpan;
        const first = firstByKey.get(key);
        if (!first) firstByKey.set(key, span);
        else {
          yield {
            span,
            message: row.message(element, key),
            related: [{ span: first, message: 'The first one is here.' }],
            fixes: () => row.fixes?.(element, facts) ?? [],
          };
        }
      }
    }
  });
}
