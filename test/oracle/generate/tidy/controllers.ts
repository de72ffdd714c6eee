import { childOf, element, type Sketch, withAttributes, withChild } from '../../sketch.js';
import { type Guest, isX86 } from '../guest.js';
import { type Author, isFirst, without } from './author.js';

const machineModels: Readonly<Record<string, string>> = {
  'pci-expander-bus': 'i440fx',
  'dmi-to-pci-bridge': 'q35',
};

export function tidyController(controller: Sketch, author: Author): Sketch | undefined {
  const { guest } = author;
  const { type, model = '', index } = controller.attributes;
  if (type === 'ide' && (guest.family !== 'i440fx' || !isFirst('ide', author))) return undefined;
  if (type === 'xenbus' || type === 'isa' || (type === 'fdc' && !isX86(guest))) return undefined;
  if (['buslogic', 'qusb1', 'dc390', 'am53c974', 'ncr53c90', 'lsisas1078'].includes(model)) return undefined;
  if (model === 'ibmvscsi' && guest.family !== 'pseries') return undefined;
  if (index !== undefined && type !== 'usb' && !isFirst(`${type} ${index}`, author)) return undefined;
  if (type === 'pci') return tidyPciController(controller, author);
  const isIndexed = index === undefined && model.startsWith('ich9') === false && type === 'usb';
  const taken = isIndexed || model.startsWith('ich9-uhci') ? index : usbIndex(type, index, author);
  const takesDriver = type === 'scsi' && model.startsWith('virtio');
  const takesPorts = type === 'virtio-serial' || model.endsWith('xhci');
  const ports =
    takesPorts && type === 'usb' && Number(controller.attributes.ports) > 15 ? 15 : controller.attributes.ports;
  const tidy = withAttributes(controller, { index: taken, ports: takesPorts ? ports : undefined });
  return takesDriver ? tidy : without(tidy, 'driver');
}

/** Two USB controllers with ports of their own cannot share an index. */
function usbIndex(type: string | undefined, index: string | undefined, author: Author): string | undefined {
  if (type !== 'usb' || index === undefined || isFirst(`usb ${index}`, author)) return index;
  return usbIndex(type, `${Number(index) + 1}`, author);
}

function tidyPciController(controller: Sketch, author: Author): Sketch | undefined {
  const { guest, cells } = author;
  const { model = '', index } = controller.attributes;
  if (index === '0') return model === guest.root ? controller : undefined;
  if ((machineModels[model] ?? guest.family) !== guest.family || guest.root === 'none') return undefined;
  const isPcie = model.startsWith('pcie-') && model !== 'pcie-root';
  if (isPcie && guest.root !== 'pcie-root') return undefined;
  if (model === 'pcie-expander-bus' && !['q35', 'arm-virt'].includes(guest.family)) return undefined;
  const isExtraRoot = model.endsWith('-root') && index !== '0';
  if (isExtraRoot && (guest.family !== 'pseries' || model !== 'pci-root')) return undefined;
  const isBridge = model.endsWith('bridge');
  if (isBridge && isFirst('bridge', author) && model === 'pci-bridge' && guest.root === 'pcie-root') return undefined;
  const target = childOf(controller, 'target');
  if (!target)
    return guest.family !== 'pseries' && model === 'pci-root' ? without(controller, 'model', 'target') : controller;
  const node = childOf(target, 'node');
  const fits = !node || (Number(node.text) < cells && index !== '0');
  return withChild(controller, withAttributes(fits ? target : without(target, 'node'), withinRange(target)));
}

const ranges: Readonly<Record<string, number>> = { chassis: 255, chassisNr: 255, port: 255, busNr: 254 };

function withinRange({ attributes }: Sketch): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(attributes).map(([name, value]) => [
    name,
    Number(value) <= (ranges[name] ?? 30) || name === 'hotplug' ? value : undefined,
  ]);
  const target = Object.fromEntries(kept);
  return {
    ...target,
    busNr: attributes.busNr === '0' ? undefined : target.busNr,
    memReserve: attributes.memReserve === '0' ? undefined : attributes.memReserve,
  };
}

/** Else the first controller without an index would take the root's. */
export function withRoot(devices: readonly Sketch[], { root }: Guest): readonly Sketch[] {
  const stated = devices.filter(({ name, attributes }) => name === 'controller' && attributes.type === 'pci');
  const hasRoot = stated.some(({ attributes }) => attributes.index === '0');
  const needsRoot = !hasRoot && stated.some(({ attributes }) => attributes.index === undefined);
  return needsRoot ? [element('controller', { type: 'pci', index: 0, model: root }), ...devices] : devices;
}
