// libvirt checks the address types of some devices only. Of the others it keeps whatever is written, and QEMU gets it.
import type { DefinedDevice } from '../../definition/devices.js';
import { variantOf } from '../../definition/variant-of.js';
import { connectionOf } from '../../machine/connection.js';
import type { MachineFamily } from '../../machine/machine.js';
import type { StatedDevice } from '../../model/device.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsMachine } from '../evidence/certainty.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem } from '../rule.js';

/** What is no address of a PCI device anywhere; channel I/O and `unassigned` are refused where they are out of place. */
const ELSEWHERE: ReadonlySet<string> = new Set(['usb', 'drive', 'virtio-serial', 'ccid', 'isa', 'spapr-vio', 'dimm']);
/** Machines whose virtio devices have no other transport than PCI. */
const WITHOUT_MMIO: ReadonlySet<MachineFamily> = new Set(['i440fx', 'q35', 'pseries']);

export const addressTypeIgnoredByClass = ruleOf(
  {
    code: 'address-type-ignored-by-class',
    severity: 'warning',
    summary: 'A PCI device has an address of another bus.',
  },
  facts => facts.domain.devices.flatMap(device => problemOf(device, facts)),
);

function problemOf({ address, element }: StatedDevice, facts: Facts): Problem[] {
  const { definition, topology, document } = facts;
  if (!address || !isElsewhere(address.type, definition.machine.family)) return [];
  const device = topology.deviceAt(element);
  if (!device || !isIntact(document, address.element) || !knowsMachine(facts) || !isOnPci(device, facts)) return [];
  if (definition.refusals.some(refusal => refusal.device === device)) return [];
  return [
    {
      span: spanOfAttribute(address.element, 'type'),
      message: `This ${element.name} is a PCI device: libvirt keeps the ${address.type} address, and QEMU cannot start with it.`,
      fixes: () => letLibvirtChoose(address.element, facts),
    },
  ];
}

function isElsewhere(type: string, family: MachineFamily): boolean {
  return ELSEWHERE.has(type) || (type === 'virtio-mmio' && WITHOUT_MMIO.has(family));
}

function isOnPci(device: DefinedDevice, { definition: { machine, profile } }: Facts): boolean {
  const { kind, model } = device;
  // Of an IOMMU, libvirt does check it.
  if (machine.root === undefined || machine.family === 's390-ccw' || kind === 'iommu') return false;
  return connectionOf({ kind, variant: variantOf(device), model }, machine, profile).kind !== undefined;
}
