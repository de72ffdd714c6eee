// Something that libvirt takes elsewhere, but not here.
import type { Span } from '../../text/span.js';
import { removeAttribute } from '../../xml/edit/attributes.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { type Place, placesOf, problemsAmong, problemsAt, problemsHaving, spanOfValue } from './place.js';
import { type Row, ruleAt } from './row.js';

export interface UnwantedRow extends Row {
  /** The attribute or the element: `devices/iommu/@model`, `devices/interface/mtu`. */
  readonly at: string | readonly string[];
  /** What is underlined, where that is not what is unwanted. */
  readonly spanOf?: (element: XmlElement, facts: Facts) => Span;
  /** Of an attribute: the values that can be unwanted. It is asked once about each, before `when`. */
  readonly isSuspect?: (value: string) => boolean;
  /** When it is unwanted; absent: always. */
  readonly when?: (element: XmlElement, facts: Facts, attribute?: XmlAttribute) => boolean;
  readonly message: (element: XmlElement, value: string, name: string) => string;
  /** Absent: remove it. */
  readonly fixes?: (element: XmlElement, facts: Facts) => readonly Fix[];
}

export function unwantedRule(row: UnwantedRow): Rule {
  const places = placesOf(row.at);
  const elements = places.filter(({ attribute }) => attribute === undefined);
  const attributes = places.filter(({ attribute }) => attribute !== undefined);
  const { among, isSuspect = () => true } = row;
  return ruleAt(places, row, facts => {
    const problemOf = (element: XmlElement, place: Place) => problemAt(row, element, place, facts);
    if (among) return problemsAmong(places, among, facts, problemOf);
    const strange = problemsHaving(attributes, isSuspect, facts, problemOf);
    return elements.length ? [...problemsAt(elements, facts, problemOf), ...strange] : strange;
  });
}

function problemAt(row: UnwantedRow, element: XmlElement, { attribute: name }: Place, facts: Facts) {
  const attribute = name === undefined ? undefined : element.attribute(name);
  if ((name !== undefined && !attribute) || row.when?.(element, facts, attribute) === false) return undefined;
  return {
    span: row.spanOf?.(element, facts) ?? (attribute ? spanOfValue(attribute) : element.nameSpan),
    message: row.message(element, attribute?.value ?? element.text, name ?? element.name),
    fixes: () => row.fixes?.(element, facts) ?? [removal(element, attribute, facts)],
  };
}

function removal(element: XmlElement, attribute: XmlAttribute | undefined, { document }: Facts): Fix {
  return attribute === undefined
    ? { title: `Remove <${element.name}>`, edits: [removeElement(document, element)] }
    : { title: `Remove ${attribute.name}`, edits: [removeAttribute(document, attribute)] };
}
