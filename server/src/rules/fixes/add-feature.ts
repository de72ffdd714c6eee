import type { Facts, Fix } from '../rule.js';
import { addChild } from './add-part.js';

/** Into the list of features, which is made where there is none. */
export function addFeature(markup: string, facts: Facts): Fix[] {
  const [features] = facts.elements.at('features');
  if (features) return [addChild(features, markup, facts)];
  const { title } = addChild(facts.domain.element, markup, facts);
  return [{ ...addChild(facts.domain.element, `<features>\n  ${markup}\n</features>`, facts), title }];
}
