import type { StatedDevice } from '../../model/device.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { Facts, Fix } from '../rule.js';

const NAMES = ['hda', 'hdb', 'hdc', 'hdd'];

/** The first of the four names whose place no other disk has. */
export function renameToFreeIdeName({ element, address }: StatedDevice, { document, definition }: Facts): Fix[] {
  const target = element.child('target');
  const others = definition.devices.disk.filter(({ stated }) => stated?.element !== element);
  const isFree = (name: string, nth: number) =>
    !others.some(
      ({ dev, bus, address: at }) =>
        dev === name || (bus === 'ide' && at?.type === 'drive' && at.controller === 0 && at.bus * 2 + at.unit === nth),
    );
  const name = NAMES.find(isFree);
  if (!target || !name || address) return [];
  return [{ title: `Rename to ${name}`, edits: [setAttribute(document, target, 'dev', name)] }];
}
