import type { ElementSchema } from '../../schema/element-schema.js';
import { nearest } from '../../text/nearest.js';
import type { XmlElement } from '../../xml/tree.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { moveInto } from '../fixes/move-into.js';
import { renameAttribute, renameElement } from '../fixes/rename-part.js';
import type { Facts, Fix } from '../rule.js';
import type { Ignored } from './ignored.js';

/** The right name, the right place, or away with it. */
export function fixesOfIgnored(
  { element, attribute, place, since }: Ignored,
  home: XmlElement | undefined,
  facts: Facts,
): Fix[] {
  const removal = attribute ? deleteAttribute(attribute, facts) : deleteElement(element, facts);
  if (since !== undefined) return removal;
  if (home) return [...moveInto(home, element, facts), ...removal];
  if (attribute) {
    const free = namesOf(place.attributes()).filter(name => !element.attribute(name));
    return [...renameAttribute(attribute, nearest(attribute.name, free)), ...removal];
  }
  return [...renameElement(element, nearest(element.name, fitting(element, place))), ...removal];
}

/** The children that can be meant: of those that can be there only once, only those that are not there yet. */
function fitting(element: XmlElement, place: ElementSchema): readonly string[] {
  return namesOf(place.children().filter(({ name, isRepeatable }) => isRepeatable || !element.parent?.child(name)));
}

function namesOf(schemas: readonly { readonly name: string }[]): string[] {
  return schemas.map(({ name }) => name).filter(name => name !== '*');
}
