// The numbers of drive, virtio-serial, ccid and USB addresses that nobody else has.
import type { DefinedAddress } from '../../../definition/defined-address.js';
import { devicesOf } from '../../../definition/definition.js';
import type { DefinedDevice } from '../../../definition/devices.js';
import { usbPorts } from '../../../machine/usb-controllers.js';
import type { KnownValue } from '../completion.js';
import { deviceAround, type Knower, type Question } from './question.js';

/** What a drive address can count up to, by bus. */
const driveUnits: Readonly<Record<string, { readonly buses: number; readonly units: number }>> = {
  ide: { buses: 2, units: 2 },
  fdc: { buses: 1, units: 2 },
  sata: { buses: 1, units: 6 },
  scsi: { buses: 1, units: 7 },
};
const ANY_DRIVE = { buses: 1, units: 7 };

/** Port 0 is kept for a console. */
const VIRTIO_SERIAL_PORTS = Array.from({ length: 30 }, (_, port) => port + 1);

export const deviceAddressValues: Knower = question => {
  const { path, element, attribute } = question;
  if (!/^devices\/[\w-]+\/address$/.test(path) || attribute === undefined) return undefined;
  switch (element.attribute('type')?.value) {
    case 'drive':
      return driveValues(question, attribute);
    case 'usb':
      return usbValues(question, attribute);
    case 'virtio-serial':
      return attribute === 'controller'
        ? controllers('virtio-serial', question)
        : places(attribute === 'port' ? freePorts(question) : [0]);
    case 'ccid':
      return attribute === 'controller' ? controllers('ccid', question) : places([0]);
    default:
      return undefined;
  }
};

function driveValues(question: Question, attribute: string): KnownValue[] | undefined {
  const device = deviceAround(question);
  const bus = device && 'bus' in device ? String(device.bus) : 'scsi';
  const { buses, units } = driveUnits[bus] ?? ANY_DRIVE;
  switch (attribute) {
    case 'controller':
      return controllers(bus, question);
    case 'bus':
      return places(upTo(buses));
    case 'target':
      return places([0]);
    case 'unit':
      return places(upTo(units).filter(unit => !isTaken(question, { unit }, 'drive', ['controller', 'bus', 'target'])));
    default:
      return undefined;
  }
}

function usbValues(question: Question, attribute: string): KnownValue[] | undefined {
  if (attribute === 'bus') return controllers('usb', question);
  if (attribute !== 'port') return undefined;
  const bus = stated(question, 'bus');
  const controller = question.guest.definition.devices.controller.find(
    ({ type, index }) => type === 'usb' && index === bus,
  );
  const ports = upTo(usbPorts(controller?.model, controller?.ports)).map(port => port + 1);
  return places(ports.filter(port => !isTaken(question, { port: String(port) }, 'usb', ['bus'])));
}

function freePorts(question: Question): number[] {
  return VIRTIO_SERIAL_PORTS.filter(port => !isTaken(question, { port }, 'virtio-serial', ['controller', 'bus']));
}

/** Whether another device of the domain has this part of an address, and the other parts as they are stated here. */
function isTaken(
  question: Question,
  part: Readonly<Record<string, number | string>>,
  type: DefinedAddress['type'],
  others: readonly string[],
): boolean {
  const own = deviceAround(question);
  const wanted = { ...part, ...Object.fromEntries(others.map(name => [name, stated(question, name)])) };
  return Array.from(devicesOf(question.guest.definition)).some(device => {
    return device !== own && device.address?.type === type && sharesBus(device, own) && matches(device.address, wanted);
  });
}

function sharesBus(device: DefinedDevice, own: DefinedDevice | undefined): boolean {
  const busOf = (each: DefinedDevice | undefined) => (each && 'bus' in each ? String(each.bus) : undefined);
  return own === undefined || own.kind !== 'disk' || busOf(device) === busOf(own);
}

function matches(address: DefinedAddress, wanted: Readonly<Record<string, number | string>>): boolean {
  const numbers: Readonly<Record<string, unknown>> = { ...address };
  return Object.entries(wanted).every(([name, value]) => numbers[name] === value);
}

function controllers(wanted: string, { guest }: Question): KnownValue[] {
  return guest.definition.devices.controller
    .filter(({ type }) => type === wanted)
    .map(({ index, model, stated: text }) => {
      const detail = [wanted, model, text ? '' : '· added by libvirt'].filter(Boolean).join(' ');
      return { value: String(index), detail, kind: 'name' };
    });
}

function stated({ element }: Question, name: string): number {
  return Number(element.attribute(name)?.value ?? 0) || 0;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function places(numbers: readonly number[]): KnownValue[] {
  return numbers.map(number => ({ value: String(number), detail: 'free', kind: 'place' }));
}
