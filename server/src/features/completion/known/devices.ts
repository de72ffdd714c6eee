// Names and numbers of devices that the domain has not given away yet.
import { connectionRows } from '../../../machine/connection-rows.js';
import type { Guest } from '../../snapshot.js';
import type { KnownValue } from '../completion.js';
import { placingCost } from './placing-cost.js';
import type { Knower, Question } from './question.js';

/** The name of the first disk on each bus. */
const targetPrefixes: Readonly<Record<string, string>> = {
  virtio: 'vd',
  scsi: 'sd',
  sata: 'sd',
  usb: 'sd',
  ide: 'hd',
  fdc: 'fd',
  xen: 'xvd',
  sd: 'sd',
};

export const deviceValues: Knower = question => {
  const { path, attribute, guest } = question;
  switch (`${path}@${attribute}`) {
    case 'devices/disk/target@dev':
      return diskNames(question);
    case 'devices/interface/model@type':
      return models('interface', guest);
    case 'devices/disk/driver@name':
      return [{ value: 'qemu', detail: 'the only one of QEMU guests' }];
    default:
      return path.endsWith('/boot') && attribute === 'order' ? [nextInBootOrder(guest)] : undefined;
  }
};

function diskNames({ element, guest }: Question): KnownValue[] {
  const taken = new Set(
    guest.definition.devices.disk.flatMap(({ dev, stated }) => (stated?.element === element.parent ? [] : [dev])),
  );
  const bus = element.attribute('bus')?.value;
  const prefix = bus === undefined ? undefined : targetPrefixes[bus];
  const prefixes = prefix === undefined ? ['vd', 'sd', 'hd', 'fd'] : [prefix];
  return prefixes.flatMap(each => {
    const name = Array.from('abcdefghijklmnopqrstuvwxyz', letter => each + letter).find(name => !taken.has(name));
    return name ? [{ value: name, detail: 'the first free name', kind: 'name' as const }] : [];
  });
}

/** Those that the table of connections names; libvirt passes others on to QEMU. */
function models(kind: string, guest: Guest): KnownValue[] {
  const names = connectionRows.filter(({ device }) => device === kind).flatMap(({ models = [] }) => models);
  return [...new Set(names)].filter(Boolean).map(model => {
    return { value: model, detail: placingCost({ kind, variant: 'user', model }, guest) };
  });
}

function nextInBootOrder({ domain }: Guest): KnownValue {
  const taken = new Set(domain.devices.map(({ element }) => element.child('boot')?.attribute('order')?.value));
  let next = 1;
  while (taken.has(String(next))) next++;
  return { value: String(next), detail: 'the next in the boot order' };
}
