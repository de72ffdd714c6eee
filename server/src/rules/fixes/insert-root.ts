import type { StatedController } from '../../model/controller.js';
import type { Facts, Fix } from '../rule.js';
import { insertBefore, setAttribute } from './text-edits.js';

/** With the root in front, or told to be it, controllers without an index are numbered from 1. */
export function insertRoot({ element }: StatedController, root: string, { document, domain }: Facts): Fix[] {
  const stated = domain.controllers.find(({ type, model, index }) => {
    return type?.value === 'pci' && model?.value === root && !index;
  });
  if (stated)
    return [{ title: `Give the ${root} index 0`, edits: [setAttribute(stated.element, 'index', '0', 'type')] }];
  const markup = `<controller type='pci' index='0' model='${root}'/>`;
  return [{ title: `Insert ${root} in front`, edits: [insertBefore(document, element, [markup])] }];
}
