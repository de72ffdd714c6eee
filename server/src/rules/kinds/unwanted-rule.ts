// Something that libvirt takes elsewhere, but not here.
import { removeAttribute } from '../../xml/edit/attributes.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { placesOf, problemsAt, spanOfValue } from './place.js';
import { type Row, ruleOf } from './row.js';

export interface UnwantedRow extends Row {
  /** The attribute or the element: `devices/iommu/@model`, `devices/interface/mtu`. */
  readonly at: string | readonly string[];
  /** When it is unwanted. */
  readonly when: (element: XmlElement, facts: Facts, attribute?: XmlAttribute) => boolean;
  readonly message: (element: XmlElement, value: string) => string;
  /** Absent: remove it. */
  readonly fixes?: (element: XmlElement, facts: Facts) => readonly Fix[];
}

export function unwantedRule(row: UnwantedRow): Rule {
  const places = placesOf(row.at);
  return ruleOf(row, facts =>
    problemsAt(places, facts, (element, { attribute: name }) => {
      const attribute = name === undefined ? undefined : element.attribute(name);
      if ((name !== undefined && !attribute) || !row.when(element, facts, attribute)) return undefined;
      return {
        span: attribute ? spanOfValue(attribute) : element.nameSpan,
        message: row.message(element, attribute?.value ?? element.text),
        fixes: () => row.fixes?.(element, facts) ?? [removal(element, attribute, facts)],
      };
    }),
  );
}

function removal(element: XmlElement, attribute: XmlAttribute | undefined, { document }: Facts): Fix {
  return attribute === undefined
    ? { title: `Remove <${element.name}>`, edits: [removeElement(document, element)] }
    : { title: `Remove ${attribute.name}`, edits: [removeAttribute(document, attribute)] };
}
