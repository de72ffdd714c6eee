// The text of an element, where libvirt takes some texts only.
import type { Span } from '../../text/span.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfText } from '../evidence/text-span.js';
import type { Facts, Rule } from '../rule.js';
import { placesOf, problemsAmong, problemsAt } from './place.js';
import { type Row, ruleAt } from './row.js';

export interface TextRow extends Row {
  /** The elements: `name`, `on_crash`; of those of one name, libvirt reads the first. */
  readonly at: string | readonly string[];
  /** What is underlined, where that is not the text itself. */
  readonly spanOf?: (element: XmlElement, facts: Facts) => Span;
  readonly accepts: (text: string, element: XmlElement, facts: Facts) => boolean;
  readonly message: (text: string, element: XmlElement) => string;
  /** Other texts, best first. */
  readonly fixes?: (element: XmlElement, facts: Facts) => readonly string[];
}

export function textRule(row: TextRow): Rule {
  const places = placesOf(row.at);
  return ruleAt(places, row, facts => {
    const problemOf = (element: XmlElement) => {
      if (!element.endTagSpan) return undefined;
      if (row.when?.(element, facts) === false) return undefined;
      if (row.accepts(element.text, element, facts)) return undefined;
      return {
        span: row.spanOf?.(element, facts) ?? spanOfText(element),
        message: row.message(element.text, element),
        fixes: () => (row.fixes?.(element, facts) ?? []).map(text => changeText(element, text, facts)),
      };
    };
    return row.among ? problemsAmong(places, row.among, facts, problemOf) : problemsAt(places, facts, problemOf);
  });
}

function changeText(element: XmlElement, text: string, { document }: Facts) {
  return { title: `Change to '${text}'`, edits: [setText(document, element, text)] };
}
