// A number that libvirt cannot read, or one outside its range.
import { isFault, type ValueParser } from '../../model/values/parsed.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { type Place, placesOf, problemsAmong, problemsHaving, spanOfValue, valueAt } from './place.js';
import { type Row, ruleAt } from './row.js';

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
  const isSuspect = (value: string) => row.accepts !== undefined || isFault(row.parse(value));
  return ruleAt(places, row, facts => {
    const problemOf = (element: XmlElement, place: Place) => {
      const attribute = valueAt(place, element);
      if (!attribute || row.when?.(element, facts) === false) return undefined;
      const value = row.parse(attribute.value);
      if (!isFault(value) && row.accepts?.(value, element, facts) !== false) return undefined;
      return {
        span: spanOfValue(attribute),
        message: row.message(attribute.value, element),
        fixes: () => row.fixes?.(element, facts, attribute) ?? [],
      };
    };
    return row.among
      ? problemsAmong(places, row.among, facts, problemOf)
      : problemsHaving(places, isSuspect, facts, problemOf);
  });
}
