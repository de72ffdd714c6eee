// A number that libvirt cannot read, or one outside its range.
import { isFault, type ValueParser } from '../../model/values/parsed.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { elementsAt, placesOf, valueAt } from './place.js';
import { type Row, ruleOf } from './row.js';

export interface NumberRow extends Row {
  readonly at: string | readonly string[];
  /** How libvirt reads it. */
  readonly parse: ValueParser<number>;
  /** Whether a number that can be read will do; absent: every one. */
  readonly accepts?: (value: number, element: XmlElement, facts: Facts) => boolean;
  readonly message: (text: string, element: XmlElement) => string;
  readonly fixes?: (element: XmlElement, facts: Facts, attribute: XmlAttribute) => readonly Fix[];
}

export function numberRule(row: NumberRow): Rule {
  const places = placesOf(row.at);
  return ruleOf(row, function* check(facts) {
    for (const place of places) {
      for (const element of elementsAt(place, facts)) {
        const attribute = valueAt(place, element);
        if (!attribute) continue;
        if (row.when?.(element, facts) === false) continue;
        const value = row.parse(attribute.value);
        if (!isFault(value) && row.accepts?.(value, element, facts) !== false) continue;
        yield {
          span:
            attribute.valueSpan && attribute.valueSpan.end > attribute.valueSpan.start
              ? attribute.valueSpan
              : attribute.span,
          message: row.message(attribute.value, element),
          fixes: () => row.fixes?.(element, facts, attribute) ?? [],
        };
      }
    }
  });
}
