// A value that stands in no list of those libvirt takes.
import { holdsIn, type Lifetime } from '../../machine/lifetime.js';
import type { Profile } from '../../machine/profile.js';
import type { Span } from '../../text/span.js';
import type { ElementTest } from '../../xml/indexed-place.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';
import { listed } from '../words/listed.js';
import { type Place, placesOf, problemsAmong, problemsHaving, spanOfValue, valueAt } from './place.js';
import { type Row, ruleAt } from './row.js';

export interface ValueRow extends Row {
  /** `devices/disk/@device`; several places may share a row. */
  readonly at: string | readonly string[];
  /** What is underlined, where that is not the value itself. */
  readonly spanOf?: (element: XmlElement, facts: Facts) => Span;
  /** What the value is, with its article: `a disk device`; absent: a value of the attribute. */
  readonly noun?: string;
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
  const needs = places.map(place => ({ place, isAbsent: absenceOf(place, row) }));
  return ruleAt(places, row, facts => {
    let values: readonly string[] = [];
    const isStrange = (value: string) => {
      if (!values.length) values = allowedIn(row.oneOf, facts.definition.profile);
      return !values.includes(value);
    };
    const problemOf = (element: XmlElement, place: Place) => {
      const attribute = valueAt(place, element);
      if (!attribute || !isStrange(attribute.value) || row.when?.(element, facts) === false) return undefined;
      return {
        span: row.spanOf?.(element, facts) ?? spanOfValue(attribute),
        message: `'${attribute.value}' is not ${row.noun ?? `a value of ${nameOf(place)}`}: libvirt takes ${listed(values)}.`,
        fixes: () => row.fixes?.(element, facts, attribute) ?? changeTo(attribute, values),
      };
    };
    const strange = row.among
      ? problemsAmong(places, row.among, facts, problemOf)
      : problemsHaving(places, isStrange, facts, problemOf);
    return row.isRequired ? [...strange, ...absences(row, needs, facts)] : strange;
  });
}

function nameOf({ attribute, path }: Place): string {
  return attribute ?? `<${path.slice(path.lastIndexOf('/') + 1)}>`;
}

interface Need {
  readonly place: Place;
  readonly isAbsent: ElementTest;
}

function absenceOf({ attribute = '' }: Place, { among }: ValueRow): ElementTest {
  return element => !element.attribute(attribute) && among?.(element) !== false;
}

function absences(row: ValueRow, needs: readonly Need[], facts: Facts): readonly Problem[] {
  // While a document is not well-formed, what seems to be missing may only be unreadable.
  if (facts.document.faults.length > 0) return [];
  return needs.flatMap(({ place, isAbsent }) => problemsAmong([place], isAbsent, facts, absenceIn(row, facts)));
}

function absenceIn(row: ValueRow, facts: Facts) {
  return (element: XmlElement, { attribute: name = '' }: Place): Problem | undefined => {
    if (row.when?.(element, facts) === false) return undefined;
    const [first = ''] = allowedIn(row.oneOf, facts.definition.profile);
    return {
      span: element.nameSpan,
      message: `<${element.name}> has no ${name}.`,
      fixes: () => [addAttribute(element, name, first, facts)],
    };
  };
}

/** The values of a list that there are in a release. */
export function allowedIn(values: readonly AllowedValue[], profile: Profile): string[] {
  return values.flatMap(each => {
    if (typeof each === 'string') return each;
    return holdsIn(each, profile) ? each.value : [];
  });
}
