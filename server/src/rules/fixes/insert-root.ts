import type { StatedController } from '../../model/controller.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { insertBeside } from '../../xml/edit/insert.js';
import type { Facts, Fix } from '../rule.js';

/** With the root in front, or told to be it, controllers without an index are numbered from 1. */
export function insertRoot({ element }: StatedController, root: string, { document, domain }: Facts): Fix[] {
  const stated = domain.controllers.find(({ type, model, index }) => {
    return type?.value === 'pci' && model?.value === root && !index;
  });
  if (stated)
    return [
      { title: `Give the ${root} index 0`, edits: [setAttribute(document, stated.element, 'index', '0', 'type')] },
    ];
  const markup = `<controller type='pci' index='0' model='${root}'/>`;
  return [{ title: `Insert ${root} in front`, edits: [insertBeside(document, element, 'before', markup)] }];
}
