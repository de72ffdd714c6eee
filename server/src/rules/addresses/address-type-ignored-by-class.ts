// libvirt checks the address types of some devices only. Of the others it keeps whatever is written, and QEMU gets it.
import type { DefinedDevice } from '../../definition/devices.js';
import type { MachineFamily } from '../../machine/machine.js';
import type { XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsMachine } from '../evidence/certainty.js';
import { connectionKind } from '../evidence/connection.js';
import { otherBuses } from '../evidence/other-buses.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { placesOf, problemsAmong } from '../kinds/place.js';
import { ruleAt } from '../kinds/row.js';
import type { Facts, Problem } from '../rule.js';

const MMIO = 'virtio-mmio';
/** Machines whose virtio devices have no other transport than PCI. */
const WITHOUT_MMIO: ReadonlySet<MachineFamily> = new Set(['i440fx', 'q35', 'pseries']);
const ADDRESSES = placesOf(inEveryDevice('address'));

export const addressTypeIgnoredByClass = ruleAt(
  ADDRESSES,
  {
    code: 'address-type-ignored-by-class',
    severity: 'warning',
    summary: 'A PCI device has an address of another bus.',
  },
  facts => {
    if (!knowsMachine(facts)) return [];
    return problemsAmong(ADDRESSES, isElsewhere, facts, address => problemOf(address, facts));
  },
);

function problemOf(address: XmlElement, facts: Facts): Problem | undefined {
  const { definition, topology } = facts;
  const device = address.parent && topology.deviceAt(address.parent);
  if (!device || !isOnPci(device, facts)) return undefined;
  const type = address.attribute('type')?.value;
  if (type === MMIO && !WITHOUT_MMIO.has(definition.machine.family)) return undefined;
  if (definition.refusals.some(refusal => refusal.device === device)) return undefined;
  return {
    span: spanOfAttribute(address, 'type'),
    message: `This ${address.parent?.name} is a PCI device: libvirt keeps the ${type} address, and QEMU cannot start with it.`,
    fixes: () => letLibvirtChoose(address, facts),
  };
}

function isElsewhere(address: XmlElement): boolean {
  return otherBuses.has(address.attribute('type')?.value ?? '');
}

function isOnPci(device: DefinedDevice, { definition: { machine }, topology }: Facts): boolean {
  // Of an IOMMU, libvirt does check it.
  if (machine.root === undefined || machine.family === 's390-ccw' || device.kind === 'iommu') return false;
  return connectionKind(device, topology) !== undefined;
}
