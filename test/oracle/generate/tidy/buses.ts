// Devices need a bus: USB devices a controller, and on a machine without PCI only those make sense that need none.
import { childOf, element, type Sketch } from '../../sketch.js';
import type { Guest } from '../guest.js';
import { addressType } from './author.js';

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

export function withUsb(devices: readonly Sketch[], guest: Guest): readonly Sketch[] {
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

export function needsNoPci(device: Sketch): boolean {
  const type = addressType(device);
  if (device.name === 'disk') return childOf(device, 'target')?.attributes.bus === 'fdc' || type === 'virtio-mmio';
  if (device.name === 'channel' || device.name === 'console')
    return childOf(device, 'target')?.attributes.type !== 'virtio';
  if (device.name === 'input') return device.attributes.bus === 'ps2';
  return withoutPci.has(device.name) ? type !== 'pci' : type === 'virtio-mmio';
}
