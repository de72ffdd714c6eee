// When libvirt takes two host devices for the same one.
import type { Definition } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Profile } from '../../machine/profile.js';
import { cNumber } from '../../model/values/c-number.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { hostdevTypeOf } from './hostdev-type.js';
import { parseUuid } from './uuid.js';

/** A device of the host in a guest, and under which names libvirt looks for it and is found. */
export interface HostDevice {
  readonly device: DefinedDevice;
  readonly source: XmlElement;
  /** What it compares with those behind it. */
  readonly looksFor: string;
  /** What those before it may find it by. */
  readonly isFoundBy: readonly string[];
}

/** Two rules ask, and the answer for a definition never changes. */
const known = new WeakMap<Definition, readonly HostDevice[]>();

/** In libvirt's order: network cards first, then all other host devices. */
export function hostDevicesIn({ definition }: Facts): readonly HostDevice[] {
  let found = known.get(definition);
  if (!found) {
    const { interface: cards, hostdev } = definition.devices;
    const ofHost = cards.filter(({ type }) => type === 'hostdev');
    found = [...ofHost, ...hostdev].flatMap(device => hostDevice(device, definition.profile));
    known.set(definition, found);
  }
  return found;
}

function hostDevice(device: DefinedDevice, profile: Profile): HostDevice | [] {
  const element = device.stated?.element;
  const source = element?.child('source');
  const names = element && source && namesOf(element, source, profile);
  return source && names?.length ? { device, source, looksFor: names[0] ?? '', isFoundBy: names } : [];
}

/** The name it looks for others by, and then all others that it has; none where libvirt stops earlier. */
function namesOf(element: XmlElement, source: XmlElement, profile: Profile): string[] {
  const address = source.child('address');
  const isCard = element.name === 'interface';
  if (isCard && element.attribute('type')?.value !== 'hostdev') return [];
  switch (isCard ? address?.attribute('type')?.value : hostdevTypeOf(element)) {
    case 'pci':
      return numbered('pci', address, ['domain', 'bus', 'slot', 'function']);
    case 'usb':
      return usbNames(source, address, holdsIn(changes.usbHostdevPorts, profile));
    case 'scsi':
      return scsiNames(source, address);
    case 'scsi_host':
      return source.attribute('wwpn') ? [`vhost ${source.attribute('wwpn')?.value}`] : [];
    case 'mdev': {
      const uuid = parseUuid(address?.attribute('uuid')?.value ?? '');
      return uuid ? [`mdev ${uuid}`] : [];
    }
    default:
      return [];
  }
}

/** A USB device with a place on a bus looks for that place alone, but may be found by what it is. */
function usbNames(source: XmlElement, address: XmlElement | undefined, knowsPorts: boolean): string[] {
  const bus = numberOf(address, 'bus');
  const device = numberOf(address, 'device');
  const port = knowsPorts ? address?.attribute('port')?.value : undefined;
  const [vendor, product] = [numberOf(source.child('vendor'), 'id'), numberOf(source.child('product'), 'id')];
  if ([bus, device, vendor, product].includes(undefined)) return [];
  const kind = `usb ${vendor}:${product}`;
  if (bus && device) return [`usb ${bus} device ${device}`, kind];
  return bus && port ? [`usb ${bus} port ${port}`, kind] : [kind];
}

function scsiNames(source: XmlElement, address: XmlElement | undefined): string[] {
  const host = source.child('host');
  if (source.attribute('protocol')?.value === 'iscsi') {
    const [name, server, port] = [source.attribute('name'), host?.attribute('name'), host?.attribute('port')];
    return name && server ? [`iscsi ${lunOf(name.value)} ${server.value} ${port?.value}`] : [];
  }
  const adapter = source.child('adapter')?.attribute('name')?.value;
  return adapter ? numbered(`scsi ${adapter}`, address, ['bus', 'target', 'unit']) : [];
}

/** Without a unit it is unit 0. */
function lunOf(name: string): string {
  return name.includes('/') ? name : `${name}/0`;
}

function numbered(prefix: string, address: XmlElement | undefined, parts: readonly string[]): string[] {
  const numbers = parts.map(part => numberOf(address, part));
  return numbers.includes(undefined) ? [] : [`${prefix} ${numbers.join(':')}`];
}

/** Absent is 0; `undefined`: libvirt cannot read it. */
function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const attribute = element?.attribute(name);
  const value = attribute ? cNumber(attribute.value) : 0;
  return isFault(value) ? undefined : value;
}
