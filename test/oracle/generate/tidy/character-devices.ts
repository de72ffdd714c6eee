import { childOf, type Sketch, withAttributes, withChild } from '../../sketch.js';
import { type Guest, isX86 } from '../guest.js';
import { type Author, addressType, without } from './author.js';

export function tidyChannel(channel: Sketch, { hasSpice }: Author): Sketch | undefined {
  if (channel.attributes.type === 'spicevmc' && !hasSpice) return undefined;
  const target = childOf(channel, 'target');
  if (!target) return undefined;
  return target.attributes.type === 'guestfwd' ? without(channel, 'address') : channel;
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

export function tidySerial(serial: Sketch, { guest }: Author): Sketch | undefined {
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
