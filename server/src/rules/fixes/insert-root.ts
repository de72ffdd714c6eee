import type { StatedController } from '../../model/controller.js';
import type { Facts, Fix } from '../rule.js';
import { insertBeside } from './text-edits.js';

/** With the root in front, controllers without an index are numbered from 1. */
export function insertRoot({ element }: StatedController, root: string, { document }: Facts): Fix[] {
  const markup = `<controller type='pci' index='0' model='${root}'/>`;
  return [{ title: `Insert ${root} in front`, edits: [insertBeside(document, element, 'before', [markup])] }];
}
