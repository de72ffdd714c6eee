// Where host devices stand in the guest.
import { formatPciAddress } from '../../model/pci-address.js';
import { type AssignedFunction, assignedFunctions, isNowhere } from '../evidence/assigned-functions.js';
import { knowsAbsence, knowsMachine } from '../evidence/certainty.js';
import { guestAddressOf } from '../evidence/guest-address.js';
import { isIntegratedOnHost } from '../evidence/integrated-on-host.js';
import { insertControllers } from '../fixes/insert-controllers.js';
import { insertPlace } from '../fixes/insert-place.js';
import { leaveBus } from '../fixes/leave-bus.js';
import { letLibvirtChoose } from '../fixes/let-libvirt-choose.js';
import { moveTo } from '../fixes/move-device.js';
import { type Row, ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const onPcieRoot: Row = {
  code: 'hostdev-on-pcie-root',
  severity: 'warning',
  summary: 'A host device from behind a port stands directly on pcie-root.',
};

const onDefaultPhb: Row = {
  code: 'hostdev-pseries-default-phb',
  severity: 'info',
  summary: 'A host device shares the first PCI host bridge of a pseries guest with emulated devices.',
};

export const placementRules: readonly Rule[] = [
  ruleOf(onPcieRoot, facts => integrated(facts)),
  ruleOf(onDefaultPhb, facts => withoutBridgeOfItsOwn(facts)),
  unwantedRule({
    code: 'hostdev-unassigned-address',
    severity: 'info',
    summary: 'A host device is taken from the host and not shown to the guest.',
    at: 'devices/hostdev/address/@type',
    when: (_, __, type) => type?.value === 'unassigned',
    message: () => 'The host loses this device, and the guest does not get it.',
    fixes: letLibvirtChoose,
  }),
];

function* integrated(facts: Facts) {
  const { topology } = facts;
  if (!knowsMachine(facts) || topology.buses.get(0)?.model !== 'pcie-root') return;
  for (const { device, host } of assignedFunctions(facts)) {
    const address = guestAddressOf(device);
    const defined = topology.deviceAt(device.element);
    if (!address || !defined || address.value.bus !== 0 || isIntegratedOnHost(host)) continue;
    yield {
      span: address.element.nameSpan,
      message: `On pcie-root, ${formatPciAddress(host)} looks like a part of the chipset: it has no link and no hotplug.`,
      fixes: () => leaveBus(address, defined, facts),
    };
  }
}

function* withoutBridgeOfItsOwn(facts: Facts) {
  const { topology, definition } = facts;
  if (definition.machine.family !== 'pseries' || !knowsAbsence(facts)) return;
  for (const assigned of assignedFunctions(facts)) {
    const { device } = assigned;
    const place = topology.deviceAt(device.element)?.address;
    if (place?.type !== 'pci' || place.bus !== 0 || isNowhere(assigned)) continue;
    const address = guestAddressOf(device);
    const reason = address ? '' : ', unless libvirt finds its IOMMU group on the host';
    yield {
      span: device.span,
      message: `The device shares bus 0 with emulated ones${reason}, and cannot recover from errors on its own.`,
      fixes: () => [giveOwnBridge(assigned, facts)],
    };
  }
}

function giveOwnBridge({ device }: AssignedFunction, facts: Facts): Fix {
  const bus = facts.topology.nextControllerIndex('pci');
  const place = { domain: 0, bus, slot: 1, function: 0 };
  const address = guestAddressOf(device);
  const move = address ? moveTo(facts, address.element, address.value, place) : insertPlace(device, place, facts);
  return {
    title: 'Insert a PCI host bridge for it',
    edits: [...insertControllers([{ model: 'pci-root', index: bus }], facts), ...move.edits],
  };
}
