// A value that stands in no list of those libvirt takes.
import { holdsIn, type Lifetime } from '../../machine/lifetime.js';
import type { Profile } from '../../machine/profile.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';
import { listed } from '../words/listed.js';
import { type Place, placesOf, problemsAt, problemsHaving, spanOfValue, valueAt } from './place.js';
import { type Row, ruleOf } from './row.js';

export interface ValueRow extends Row {
  /** `devices/disk/@device`; several places may share a row. */
  readonly at: string | readonly string[];
  /** What the value is, with its article: `a disk device`. */
  readonly noun: string;
  readonly oneOf: readonly AllowedValue[];
  /** libvirt insists on the attribute. */
  readonly isRequired?: boolean;
  /** Absent: the most similar values of the list. */
  readonly fixes?: (element: XmlElement, facts: Facts, attribute: XmlAttribute) => readonly Fix[];
}

/** A value, with the releases that take it where not all do. */
export type AllowedValue = string | (Lifetime & { readonly value: string });

export function valueRule(row: ValueRow): Rule {
  const places = placesOf(row.at);
  return ruleOf(row, facts => {
    let values: readonly string[] = [];
    const isStrange = (value: string) => {
      if (!values.length) values = allowedIn(row.oneOf, facts.definition.profile);
      return !values.includes(value);
    };
    const strange = problemsHaving(places, isStrange, facts, (element, place) => {
      const attribute = valueAt(place, element);
      if (!attribute || row.when?.(element, facts) === false) return undefined;
      return {
        span: spanOfValue(attribute),
        message: `'${attribute.value}' is not ${row.noun}: libvirt takes ${listed(values)}.`,
        fixes: () => row.fixes?.(element, facts, attribute) ?? changeTo(attribute, values),
      };
    });
    return row.isRequired ? [...strange, ...absences(row, places, facts)] : strange;
  });
}

function absences(row: ValueRow, places: readonly Place[], facts: Facts): readonly Problem[] {
  // While a document is not well-formed, what seems to be missing may only be unreadable.
  if (facts.document.faults.length > 0) return [];
  return problemsAt(places, facts, (element, { attribute: name = '' }) => {
    if (element.attribute(name) || row.when?.(element, facts) === false) return undefined;
    const [first = ''] = allowedIn(row.oneOf, facts.definition.profile);
    return {
      span: element.nameSpan,
      message: `<${element.name}> has no ${name}.`,
      fixes: () => [addAttribute(element, name, first, facts)],
    };
  });
}

function allowedIn(values: readonly AllowedValue[], profile: Profile): string[] {
  return values.flatMap(each => {
    if (typeof each === 'string') return each;
    return holdsIn(each, profile) ? each.value : [];
  });
}
