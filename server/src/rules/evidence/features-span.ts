import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** Where a feature is missing: the list of features, or what needs one where there is no list. */
export function spanOfFeatures(element: XmlElement, { elements }: Facts): Span {
  return (elements.at('features')[0] ?? element).nameSpan;
}
