// Something that libvirt insists on and the text leaves out.
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { placesOf, problemsAmong } from './place.js';
import { type Row, ruleAt } from './row.js';

export interface MissingRow extends Row {
  /** The elements that need it: `devices/disk`. */
  readonly at: string | readonly string[];
  /** Paths below, one of which is enough: `target/@dev`, `source`. */
  readonly needs: string | readonly string[];
  readonly message: (element: XmlElement) => string;
  readonly fixes?: (element: XmlElement, facts: Facts) => readonly Fix[];
}

export function missingRule(row: MissingRow): Rule {
  const places = placesOf(row.at);
  const needs = placesOf(row.needs).map(({ path, attribute }) => ({
    steps: path.split('/').filter(Boolean),
    attribute,
  }));
  const lacksAll = (element: XmlElement) =>
    row.among?.(element) !== false && !needs.some(({ steps, attribute }) => has(element, steps, attribute));
  return ruleAt(places, row, facts => {
    // While a document is not well-formed, what seems to be missing may only be unreadable.
    if (facts.document.faults.length > 0) return [];
    return problemsAmong(places, lacksAll, facts, element => {
      if (row.when?.(element, facts) === false) return undefined;
      return {
        span: element.nameSpan,
        message: row.message(element),
        fixes: () => row.fixes?.(element, facts) ?? [],
      };
    });
  });
}

function has(element: XmlElement, steps: readonly string[], attribute: string | undefined): boolean {
  let found: XmlElement | undefined = element;
  for (const name of steps) found = found?.child(name);
  return attribute === undefined ? found !== undefined : found?.attribute(attribute) !== undefined;
}
