// Address types that belong to other machines or to host devices alone.
import { deviceOrder } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

export function checkForeignAddresses(draft: Draft): void {
  const values = { machine: draft.machine.name };
  for (const kind of deviceOrder) {
    for (const device of draft.devices[kind]) {
      if (isMirror(device)) continue;
      const type = isMapped(device) ? bareType(device) : (device.address?.type ?? bareType(device));
      if (type === 'unassigned' && kind !== 'hostdev') refuse(draft, 'address-unassigned-not-hostdev', device);
      if (type === 'ccw' && draft.machine.family !== 's390-ccw') {
        refuse(draft, 'address-ccw-wrong-machine', device, { values });
      }
    }
  }
}

/** A console that is a serial device under another name has left its address to that. */
function isMirror(device: DefinedDevice): boolean {
  return 'mirrors' in device && device.mirrors !== undefined;
}

/** `<address type='ccw'/>` asks for a place that other machines do not have. */
function bareType({ stated }: DefinedDevice): 'ccw' | undefined {
  return stated?.address?.type === 'ccw' ? 'ccw' : undefined;
}

/** libvirt has looked at the type before it maps virtio devices into memory. */
function isMapped({ address }: DefinedDevice): boolean {
  return address?.type === 'virtio-mmio';
}
