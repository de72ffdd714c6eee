// Channel I/O of s390x: all virtio devices, one after the other in libvirt's device order.

import type { DefinedAddress } from '../defined-address.js';
import { deviceOrder } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft, Drafted } from '../draft.js';
import { refuse } from '../refuse.js';
import { openVirtioDevices } from './virtio-transport.js';

type CcwAddress = DefinedAddress & { type: 'ccw' };

/** The channel subsystem that virtio devices are put on. */
const virtioCssid = 0xfe;
const highestDevno = 0xffff;

export function assignCcwAddresses(draft: Draft): void {
  if (draft.machine.family !== 's390-ccw') return;
  dropAddressesOfApDevices(draft);
  const asking = [...everyDevice(draft)].filter(asksForChannel);
  const wanting = new Set<DefinedDevice>([...openVirtioDevices(draft), ...channelDevices(draft), ...asking]);
  const taken = new Map<string, DefinedDevice>();
  for (const device of everyDevice(draft)) {
    if (device.address?.type === 'ccw' && isComplete(device)) reserve(draft, device, device.address, taken);
  }
  let devno = 0;
  for (const device of everyDevice(draft)) {
    if (!wanting.has(device)) continue;
    while (taken.has(keyOf({ type: 'ccw', cssid: virtioCssid, ssid: 0, devno }))) devno++;
    if (devno > highestDevno) {
      refuse(draft, 'ccw-devnos-exhausted', device);
      return;
    }
    device.address = { type: 'ccw', cssid: virtioCssid, ssid: 0, devno };
    device.reasons.push({ rule: 'first-free-ccw-devno', because: [] });
    devno++;
  }
}

/** A crypto adapter is reached without an address. */
function dropAddressesOfApDevices(draft: Draft): void {
  for (const hostdev of draft.devices.hostdev) {
    if (hostdev.type === 'mdev' && hostdev.model === 'vfio-ap') hostdev.address = undefined;
  }
}

/** `<address type='ccw'/>` is enough to get a place, for a device of whatever kind. */
function asksForChannel({ model, address, stated }: DefinedDevice): boolean {
  return stated?.address?.type === 'ccw' && address === undefined && model !== 'none' && model !== 'vfio-ap';
}

function channelDevices(draft: Draft): DefinedDevice[] {
  return draft.devices.hostdev.filter(
    ({ type, model, address, stated }) =>
      type === 'mdev' && model === 'vfio-ccw' && address === undefined && stated?.address?.type !== 'pci',
  );
}

function* everyDevice(draft: Draft): Iterable<Drafted<DefinedDevice>> {
  for (const kind of deviceOrder) yield* draft.devices[kind];
}

/** Another place may be meant while a number is missing, or is none. */
function isComplete({ stated }: DefinedDevice): boolean {
  const address = stated?.address;
  return address?.type !== 'ccw' || Boolean(address.cssid && address.ssid && address.devno);
}

function reserve(draft: Draft, device: DefinedDevice, address: CcwAddress, taken: Map<string, DefinedDevice>): void {
  const other = taken.get(keyOf(address));
  if (other) refuse(draft, 'ccw-address-in-use', device, { others: [other] });
  else taken.set(keyOf(address), device);
}

function keyOf({ cssid, ssid, devno }: CcwAddress): string {
  return `${cssid}.${ssid}.${devno}`;
}
