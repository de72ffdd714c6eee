import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

/** Makes a part of a team stand in for the only card that offers itself, by its alias. */
export function namePartner(teaming: XmlElement, { document, elements }: Facts): Fix[] {
  const offers = elements
    .at('devices/interface/teaming')
    .filter(each => each.attribute('type')?.value === 'persistent');
  const alias = offers[0]?.parent?.child('alias')?.attribute('name')?.value;
  if (!alias || offers.length > 1) return [];
  const edit = setAttribute(document, teaming, 'persistent', alias, 'type');
  return [{ title: `Stand in for ${alias}`, edits: [edit] }];
}
