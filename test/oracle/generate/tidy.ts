// What a careful author would not write. Most domains are tidied, else nearly all of them would be refused for one of their
// many small faults, and refusals hide everything that libvirt would have decided after them.
import { childOf, element, type Sketch, withAttributes, withChild, withChildren } from '../sketch.js';
import { type Guest, isX86 } from './guest.js';

/** `undefined` leaves the device out. */
type Repair = (device: Sketch, author: Author) => Sketch | undefined;

/** What the author has written so far. */
interface Author {
  readonly guest: Guest;
  readonly cells: number;
  readonly hasSpice: boolean;
  readonly seen: Set<string>;
}

export function tidied(devices: readonly Sketch[], guest: Guest, cells: number): readonly Sketch[] {
  const hasSpice = devices.some(({ name, attributes }) => name === 'graphics' && attributes.type === 'spice');
  const author = { guest, cells, hasSpice, seen: new Set<string>() };
  const repaired = withRoot(
    devices.flatMap(device => repair(device, author) ?? []),
    guest,
  );
  return withUsb(guest.root === 'none' ? repaired.filter(needsNoPci) : repaired, guest);
}

function repair(device: Sketch, author: Author): Sketch | undefined {
  const own = repairs[device.name];
  const result = own ? own(device, author) : device;
  return result && withoutAcpiIndex(result, author);
}

/** Else the first controller without an index would take the root's. */
function withRoot(devices: readonly Sketch[], { root }: Guest): readonly Sketch[] {
  const stated = devices.filter(({ name, attributes }) => name === 'controller' && attributes.type === 'pci');
  const hasRoot = stated.some(({ attributes }) => attributes.index === '0');
  const needsRoot = !hasRoot && stated.some(({ attributes }) => attributes.index === undefined);
  return needsRoot ? [element('controller', { type: 'pci', index: 0, model: root }), ...devices] : devices;
}

const repairs: Readonly<Record<string, Repair>> = {
  disk: tidyDisk,
  controller: tidyController,
  interface: tidyInterface,
  hostdev: tidyHostdev,
  panic: tidyPanic,
  memory: tidyMemory,
  channel: tidyChannel,
  input: tidyInput,
  video: tidyVideo,
  iommu: tidyIommu,
  watchdog: tidyWatchdog,
  tpm: tidyTpm,
  serial: tidySerial,
  parallel: (device, { guest }) => (isX86(guest) ? device : undefined),
  redirdev: (device, { hasSpice }) => (device.attributes.type === 'spicevmc' && !hasSpice ? undefined : device),
  nvram: (device, { guest }) => (guest.family === 'pseries' ? device : undefined),
};

/** True for the first of its sort. */
function isFirst(sort: string, { seen }: Author): boolean {
  if (seen.has(sort)) return false;
  seen.add(sort);
  return true;
}

function without(device: Sketch, ...names: readonly string[]): Sketch {
  return withChildren(
    device,
    device.children.filter(({ name }) => !names.includes(name)),
  );
}

function addressType(device: Sketch): string | undefined {
  return childOf(device, 'address')?.attributes.type;
}

function withoutAcpiIndex(device: Sketch, { guest }: Author): Sketch {
  const type = addressType(device);
  const canBePci = device.name === 'rng' || device.name === 'interface' || device.attributes.type === 'pci';
  const isPci = type === 'pci' || (type === undefined && canBePci && isX86(guest));
  return isPci ? device : without(device, 'acpi');
}

function defined(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function tidyDisk(disk: Sketch, { guest }: Author): Sketch | undefined {
  const bus = childOf(disk, 'target')?.attributes.bus;
  if (bus === 'sd' || (bus === 'ide' && guest.family !== 'i440fx') || (bus === 'fdc' && !isX86(guest)))
    return undefined;
  if (/(^hd[e-z]|\d$|^hd..)/.test(childOf(disk, 'target')?.attributes.dev ?? '') && bus !== 'nvme') return undefined;
  const isVirtio = bus === 'virtio';
  const driver = childOf(disk, 'driver')?.attributes ?? {};
  const { iothread, queues, iommu, io: _, ...rest } = driver;
  const kept: typeof driver = isVirtio ? { ...rest, ...defined({ iothread, queues, iommu }) } : rest;
  const device = deviceOf(disk, bus);
  const isOdd = disk.attributes.type === 'vhostuser' || (device === 'lun' && disk.attributes.type !== 'block');
  const type = isOdd ? 'file' : disk.attributes.type;
  const canBeEmpty = (device === 'cdrom' && bus !== 'usb') || device === 'floppy';
  const source = isOdd || !(childOf(disk, 'source') || canBeEmpty) ? fileSource : childOf(disk, 'source');
  const model = isVirtio || bus === 'usb' ? disk.attributes.model : undefined;
  const isModelFit = model?.startsWith('usb') === (bus === 'usb') ? model : undefined;
  return withChildren(withAttributes(disk, { device, type, model: isModelFit }), [
    ...disk.children.filter(({ name }) => !['driver', 'source', 'readonly', 'shareable'].includes(name)),
    element('driver', { ...kept, name: 'qemu' }),
    source,
  ]);
}

const fileSource = element('source', { file: '/tmp/a' });

function deviceOf({ attributes, ...disk }: Sketch, bus: string | undefined): string {
  if (bus === 'fdc') return 'floppy';
  const takesCdrom = bus === 'sata' || bus === 'scsi' || bus === 'ide' || bus === 'usb';
  if (attributes.device === 'cdrom') return takesCdrom ? 'cdrom' : 'disk';
  const isBlock = disk.children.some(({ name, attributes: { dev } }) => name === 'source' && dev);
  return attributes.device === 'lun' && isBlock && (bus === 'scsi' || bus === 'virtio') ? 'lun' : 'disk';
}

const machineModels: Readonly<Record<string, string>> = {
  'pci-expander-bus': 'i440fx',
  'dmi-to-pci-bridge': 'q35',
};

function tidyController(controller: Sketch, author: Author): Sketch | undefined {
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

function tidyInterface(nic: Sketch, { guest }: Author): Sketch | undefined {
  const { type } = nic.attributes;
  if (type === 'vdpa' || type === 'vhostuser') return without(nic, 'model', 'driver', 'vlan');
  const model = childOf(nic, 'model')?.attributes.type;
  if (model === 'spapr-vlan' && guest.family !== 'pseries') return without(nic, 'model', 'vlan');
  const address = addressType(nic);
  const isOnPci = address === undefined || address === 'pci';
  return without(
    nic,
    ...(type === 'network' || type === 'bridge' || type === 'hostdev' ? [] : ['vlan']),
    ...(isOnPci ? [] : ['rom']),
  );
}

function tidyHostdev(hostdev: Sketch, author: Author): Sketch | undefined {
  const { type, model = '', display } = hostdev.attributes;
  if (type !== 'mdev') return isFirstSource(hostdev, author) ? hostdev : undefined;
  const isS390 = author.guest.arch === 's390x';
  if (model !== 'vfio-pci' && !isS390) return undefined;
  return withAttributes(hostdev, { display: display === 'on' ? 'off' : display, ramfb: undefined });
}

function isFirstSource(device: Sketch, author: Author): boolean {
  const source = childOf(device, 'source');
  return isFirst(`source ${JSON.stringify(source?.children)}${source?.attributes.wwpn ?? ''}`, author);
}

function tidyPanic(panic: Sketch, author: Author): Sketch | undefined {
  const { family, arch } = author.guest;
  const fallback = isX86(author.guest)
    ? 'isa'
    : arch === 's390x'
      ? 's390'
      : family === 'pseries'
        ? 'pseries'
        : 'pvpanic';
  const model = panic.attributes.model ?? fallback;
  const fits = isX86(author.guest) ? ['isa', 'hyperv', 'pvpanic'] : [fallback];
  if (!fits.includes(model) || !isFirst(`panic ${model}`, author)) return undefined;
  return model === 'pvpanic' || model === 'isa' ? panic : without(panic, 'address');
}

function tidyMemory(memory: Sketch, { guest, cells }: Author): Sketch | undefined {
  const { model = '' } = memory.attributes;
  const known = isX86(guest) ? ['dimm', 'nvdimm', 'virtio-mem', 'virtio-pmem'] : ['dimm', 'virtio-mem'];
  if (!known.includes(model)) return undefined;
  const target = childOf(memory, 'target');
  if (!target) return undefined;
  const node =
    model === 'virtio-pmem' || !cells
      ? undefined
      : element('node', {}, `${Math.min(cells - 1, Number(childOf(target, 'node')?.text ?? 0))}`);
  return withChild(memory, withChildren(target, [...target.children.filter(({ name }) => name !== 'node'), node]));
}

function tidyChannel(channel: Sketch, { hasSpice }: Author): Sketch | undefined {
  if (channel.attributes.type === 'spicevmc' && !hasSpice) return undefined;
  const target = childOf(channel, 'target');
  if (!target) return undefined;
  return target.attributes.type === 'guestfwd' ? without(channel, 'address') : channel;
}

function tidyInput(input: Sketch, { guest }: Author): Sketch | undefined {
  const { type, bus, model } = input.attributes;
  if (type === 'evdev')
    return guest.arch === 's390x'
      ? undefined
      : without(withAttributes(input, { bus: undefined, model: undefined }), 'address');
  if (bus === 'xen' || (bus === 'ps2' && !isX86(guest))) return undefined;
  if (type === 'passthrough' && bus !== 'virtio') return undefined;
  const fit = bus === 'ps2' && type === 'tablet' ? 'mouse' : type;
  return withAttributes(input, { type: fit, model: model === 'virtio' && bus === 'virtio' ? model : undefined });
}

function tidyVideo(video: Sketch, author: Author): Sketch | undefined {
  const model = childOf(video, 'model');
  const type = model?.attributes.type ?? 'default';
  const isPrimary = isFirst('video', author);
  if (!isPrimary && type !== 'virtio') return undefined;
  if (
    ['gop', 'vmvga', 'none', 'ramfb', 'qxl'].includes(type) &&
    !(type === 'none' && isPrimary && isFirst('no video', author))
  )
    return undefined;
  if (type === 'none') for (const sort of ['video', 'no video']) author.seen.add(sort);
  if (!isPrimary && author.seen.has('no video')) return undefined;
  const device = model?.attributes.device === 'virtio-vga' && !isPrimary ? undefined : model?.attributes.device;
  return model
    ? withChild(
        video,
        withAttributes(model, {
          primary: isPrimary ? model.attributes.primary : undefined,
          device: type === 'virtio' ? device : undefined,
        }),
      )
    : video;
}

function tidyIommu(iommu: Sketch, { guest }: Author): Sketch | undefined {
  const { model = '' } = iommu.attributes;
  const fits = guest.family === 'q35' ? ['intel', 'virtio', 'amd'] : guest.family === 'arm-virt' ? ['smmuv3'] : [];
  if (!fits.includes(model)) return undefined;
  return without(iommu, 'driver', ...(model === 'intel' || model === 'smmuv3' ? ['address'] : []));
}

function tidyWatchdog(watchdog: Sketch, { guest }: Author): Sketch | undefined {
  const { model } = watchdog.attributes;
  if (model === 'itco') return guest.family === 'q35' ? without(watchdog, 'address') : undefined;
  if (model === 'ib700') return guest.family === 'i440fx' ? without(watchdog, 'address') : undefined;
  if (model === 'diag288') return guest.arch === 's390x' ? without(watchdog, 'address') : undefined;
  return watchdog;
}

function tidyTpm(tpm: Sketch, { guest }: Author): Sketch | undefined {
  if (guest.family === 'pseries') return tpm.attributes.model?.includes('spapr') ? without(tpm, 'alias') : undefined;
  return isX86(guest) && !tpm.attributes.model?.includes('spapr') ? without(tpm, 'address') : undefined;
}

const serialTypes: Readonly<Record<string, (guest: Guest) => boolean>> = {
  'isa-serial': isX86,
  'isa-debug': isX86,
  'spapr-vio-serial': ({ family }) => family === 'pseries',
  'system-serial': ({ family }) => family.endsWith('virt'),
  'sclp-serial': ({ arch }) => arch === 's390x',
};

const ownAddress: Readonly<Record<string, string>> = {
  'isa-serial': 'isa',
  'isa-debug': 'isa',
  'spapr-vio-serial': 'spapr-vio',
  'pci-serial': 'pci',
  'usb-serial': 'usb',
};

function tidySerial(serial: Sketch, { guest }: Author): Sketch | undefined {
  const target = childOf(serial, 'target');
  const type = target?.attributes.type;
  if (type && serialTypes[type]?.(guest) === false) return undefined;
  const fits = type ? ownAddress[type] : isX86(guest) ? 'isa' : undefined;
  const addressed = addressType(serial) === fits ? serial : without(serial, 'address');
  const isIsa = type === 'isa-serial';
  const port = isIsa && Number(target?.attributes.port) > 3 ? undefined : target?.attributes.port;
  return target
    ? withChild(addressed, without(withAttributes(target, { port: isIsa ? undefined : port }), 'model'))
    : addressed;
}

const usbDisks = (device: Sketch) => childOf(device, 'target')?.attributes.bus === 'usb';

function isUsb(device: Sketch): boolean {
  const { name, attributes } = device;
  switch (name) {
    case 'redirdev':
    case 'hub':
    case 'smartcard':
      return true;
    case 'disk':
      return usbDisks(device);
    case 'input':
      return attributes.bus === 'usb' || (attributes.bus === undefined && attributes.type !== 'evdev');
    case 'hostdev':
      return attributes.type === 'usb';
    case 'sound':
      return attributes.model === 'usb';
    case 'serial':
      return childOf(device, 'target')?.attributes.type === 'usb-serial';
    case 'interface':
      return childOf(device, 'model')?.attributes.type === 'usb-net';
    case 'controller':
      return attributes.type === 'ccid';
    case 'filesystem':
      return childOf(device, 'driver')?.attributes.type === 'mtp';
    default:
      return false;
  }
}

function withUsb(devices: readonly Sketch[], guest: Guest): readonly Sketch[] {
  const isUsbController = ({ name, attributes }: Sketch) => name === 'controller' && attributes.type === 'usb';
  const stated = devices.filter(isUsbController);
  const isUsed = devices.some(isUsb);
  const isNone = ({ attributes }: Sketch) => attributes.model === 'none';
  const kept =
    isUsed || stated.length > 1 ? devices.filter(device => !(isUsbController(device) && isNone(device))) : devices;
  const hasMaster = kept.some(device => isUsbController(device) && !device.attributes.model?.startsWith('ich9-uhci'));
  const needsOne = (isUsed && !hasMaster && !isPc(guest)) || (kept.some(isUsbController) && !hasMaster);
  if (!needsOne) return kept;
  return guest.root === 'none'
    ? kept.filter(device => !isUsb(device))
    : [...kept, element('controller', { type: 'usb', index: freeIndex(stated), model: 'qemu-xhci' })];
}

function freeIndex(controllers: readonly Sketch[]): number {
  const used = new Set(controllers.map(({ attributes }) => attributes.index));
  return [0, 1, 2, 3].find(index => !used.has(`${index}`)) ?? 9;
}

/** Machines that have a USB controller whatever the document says. */
function isPc({ family }: Guest): boolean {
  return family === 'q35' || family === 'i440fx' || family === 'pseries';
}

const withoutPci = new Set(['serial', 'console', 'graphics', 'audio', 'channel', 'parallel', 'panic']);

function needsNoPci(device: Sketch): boolean {
  const type = addressType(device);
  if (device.name === 'disk') return childOf(device, 'target')?.attributes.bus === 'fdc' || type === 'virtio-mmio';
  if (device.name === 'channel' || device.name === 'console')
    return childOf(device, 'target')?.attributes.type !== 'virtio';
  if (device.name === 'input') return device.attributes.bus === 'ps2';
  return withoutPci.has(device.name) ? type !== 'pci' : type === 'virtio-mmio';
}
