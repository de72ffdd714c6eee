// Settings in the <target> of PCI controllers that libvirt stores, and QEMU or the user regrets.
import { removeAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { foresees, knowsMachine } from '../evidence/certainty.js';
import { isExpressPort } from '../evidence/connection.js';
import { pciControllerAt } from '../evidence/pci-controller.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

export const targetClashRules: readonly Rule[] = [
  duplicateRule({
    code: 'pci-duplicate-chassis-slot',
    severity: 'warning',
    summary: 'Two ports have the same chassis and the same port number.',
    at: 'devices/controller/target',
    key: chassisAndPort,
    message: (_, key) => `Another port has ${key} already; QEMU starts no such guest.`,
    fixes: leaveToLibvirt,
  }),
  duplicateRule({
    code: 'pci-duplicate-busnr',
    severity: 'warning',
    summary: 'Two expander buses have the same busNr.',
    at: 'devices/controller/target/@busNr',
    key: busNumber,
    message: (_, key) => `Another expander bus has busNr ${key} already; QEMU starts no such guest.`,
    fixes: (target, facts) => deleteAttribute(target.attribute('busNr'), facts),
  }),
  duplicateRule({
    code: 'pci-duplicate-target-index',
    severity: 'warning',
    summary: 'Two PCI host bridges of pseries have the same target index.',
    at: 'devices/controller/target/@index',
    key: hostBridgeIndex,
    message: (_, key) => `Another PCI host bridge has target index ${key} already; QEMU starts no such guest.`,
    fixes: (target, facts) => deleteAttribute(target.attribute('index'), facts),
  }),
  unwantedRule({
    code: 'hotplug-off-pci-root',
    severity: 'warning',
    summary: 'Hotplug is off for the whole of bus 0 of an i440fx machine.',
    at: 'devices/controller/target/@hotplug',
    when: (target, facts) =>
      isOff(target, facts) &&
      knowsMachine(facts) &&
      facts.definition.machine.family === 'i440fx' &&
      isRoot(target, facts),
    message: () => 'With hotplug off, every device on bus 0 stays as long as the guest runs.',
  }),
  unwantedRule({
    code: 'hotplug-off-port',
    severity: 'warning',
    summary: 'libvirt puts a device into a port whose hotplug is off.',
    at: 'devices/controller/target/@hotplug',
    when: (target, facts) => isOff(target, facts) && occupantByChance(target, facts) !== undefined,
    message: () => 'Hotplug is off for this port, and libvirt has put a device there that has no address of its own.',
  }),
];

function chassisAndPort(target: XmlElement, facts: Facts): string | undefined {
  const controller = pciControllerAt(target.parent, facts);
  if (controller?.stated?.target?.element !== target || !isExpressPort(controller.model) || !foresees(facts))
    return undefined;
  const { chassis, port } = controller.target;
  return `chassis ${chassis} and port ${port}`;
}

function busNumber(target: XmlElement, facts: Facts): string | undefined {
  const { model, stated } = pciControllerAt(target.parent, facts) ?? {};
  const isExpander = model === 'pci-expander-bus' || model === 'pcie-expander-bus';
  const busNr = stated?.target?.busNr?.value;
  return isExpander && busNr !== undefined ? String(busNr) : undefined;
}

function hostBridgeIndex(target: XmlElement, facts: Facts): string | undefined {
  const { model, stated } = pciControllerAt(target.parent, facts) ?? {};
  const index = stated?.target?.index?.value;
  if (model !== 'pci-root' || index === undefined || !knowsMachine(facts)) return undefined;
  return facts.definition.machine.family === 'pseries' ? String(index) : undefined;
}

function isOff(target: XmlElement, facts: Facts): boolean {
  const stated = pciControllerAt(target.parent, facts)?.stated?.target;
  return stated?.element === target && stated.hotplug?.value === 'off';
}

function isRoot(target: XmlElement, facts: Facts): boolean {
  return pciControllerAt(target.parent, facts)?.index === 0;
}

/** Whoever is there without having asked for it. */
function occupantByChance(target: XmlElement, facts: Facts) {
  const controller = pciControllerAt(target.parent, facts);
  if (!controller || !isExpressPort(controller.model) || !foresees(facts)) return undefined;
  return facts.topology.occupants(controller.index).find(({ device }) => !device.stated?.address);
}

/** Which numbers a port has without stating any, libvirt derives from its index and its address. */
function leaveToLibvirt(target: XmlElement, { document }: Facts): Fix[] {
  const stated = ['chassis', 'port'].flatMap(name => target.attribute(name) ?? []);
  return [{ title: 'Leave chassis and port to libvirt', edits: stated.map(each => removeAttribute(document, each)) }];
}
