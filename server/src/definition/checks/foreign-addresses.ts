// Address types that belong to other machines or to host devices alone.
import { deviceOrder } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

export function checkForeignAddresses(draft: Draft): void {
  const values = { machine: draft.machine.name };
  for (const kind of deviceOrder) {
    for (const device of draft.devices[kind]) {
      const type = isMapped(device) ? bareType(device) : (device.address?.type ?? bareType(device));
      if (type === 'unassigned' && kind !== 'hostdev') refuse(draft, 'address-unassigned-not-hostdev', device);
      if (type === 'ccw' && draft.machine.family !== 's390-ccw') {
        refuse(draft, 'address-ccw-wrong-machine', device, { values });
      }
    }
  }
}

/** `<address type='ccw'/>` asks for a place that other machines do not have, but for a console that is a serial port. */
function bareType({ stated }: DefinedDevice): 'ccw' | undefined {
  return stated?.address?.type === 'ccw' && stated.kind !== 'console' ? 'ccw' : undefined;
}

/** libvirt has looked at the type before it maps virtio devices into memory. */
function isMapped({ address }: DefinedDevice): boolean {
  return address?.type === 'virtio-mmio';
}
