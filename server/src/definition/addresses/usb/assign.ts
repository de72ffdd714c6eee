// USB ports: written ones first, then hubs, then the devices without. Where ports run short, libvirt adds hubs.
import { portsOfHub, usbPorts } from '../../../machine/usb-controllers.js';
import type { DefinedAddress } from '../../defined-address.js';
import type { DefinedDevice } from '../../devices.js';
import type { Draft } from '../../draft.js';
import type { DraftOf } from '../../draft-devices.js';
import { refuse } from '../../refuse.js';
import { formatPortPath, parsePortPath } from './port-path.js';
import { type PortPath, UsbBus } from './usb-bus.js';
import { type UsbDevice, usbDevices } from './usb-devices.js';

export function assignUsbAddresses(draft: Draft): void {
  const devices = usbDevices(draft);
  const { hub: hubs } = draft.devices;
  const controllers = draft.devices.controller.filter(({ type }) => type === 'usb');
  const buses = busesOf(draft, controllers);
  if (devices.length + hubs.length === 0) return;
  if (controllers.every(({ model }) => model === 'none')) {
    for (const device of [...devices, ...hubs].filter(isRefusedHere))
      refuse(draft, disabledCode(device), causeOf(device));
    return;
  }
  addHubs(draft, controllers, devices);
  const ports = new UsbPorts(draft, buses);
  const openHubs = hubs.filter(hub => !ports.reserve(hub));
  const openDevices = devices.filter(device => isForUsb(device) && !ports.reserve(device));
  const left = [...openHubs, ...openDevices].filter(device => !ports.assign(device));
  for (const device of namedOf(left)) refuse(draft, 'usb-ports-exhausted', device);
}

/** Devices of the text; where only hubs are left that were added, the device for whose sake they were. */
function namedOf(devices: readonly UsbDevice[]): DefinedDevice[] {
  const named = devices.filter(({ stated }) => stated);
  return named.length ? named : devices.slice(0, 1).flatMap(({ reasons }) => reasons[0]?.because ?? []);
}

/** What passes an input of the host on is never on USB, and refused for that. */
function isRefusedHere(device: DefinedDevice): boolean {
  return !(device.kind === 'input' && 'type' in device && device.type === 'passthrough');
}

/** A controller that libvirt adds is there for the sake of another device. */
function causeOf(device: DefinedDevice): DefinedDevice {
  const isAdded = device.kind === 'controller' && !device.stated;
  return (isAdded && device.reasons[0]?.because[0]) || device;
}

function disabledCode({ kind }: DefinedDevice): string {
  if (kind === 'hostdev') return 'hostdev-usb-disabled';
  return kind === 'disk' ? 'disk-usb-disabled' : 'usb-disabled-device';
}

/** A device with an address of another type, be it a bare `<address type='pci'/>`, counts among the takers but takes no port. */
function isForUsb({ address, stated }: UsbDevice): boolean {
  return (address?.type ?? stated?.address?.type ?? 'usb') === 'usb';
}

/** The reckoning counts ports and takers; what the text places already does not matter to it. */
function addHubs(draft: Draft, controllers: readonly DraftOf<'controller'>[], devices: readonly UsbDevice[]): void {
  const { hub: hubs } = draft.devices;
  const takers = devices.length + hubs.length;
  const rootPorts = controllers.reduce((sum, { model, ports }) => sum + usbPorts(model, ports), 0);
  const available = rootPorts + hubs.length * portsOfHub;
  if (takers <= available) return;
  const last = devices.at(-1) ?? hubs.at(-1);
  const missing = Math.ceil((takers - available + 1) / (portsOfHub - 1));
  for (let i = 0; i < missing; i++) {
    const reasons = [{ rule: 'usb-ports-short', because: last ? [last] : [] }];
    hubs.push({ kind: 'hub', stated: undefined, model: 'usb', address: undefined, reasons });
  }
}

/** The buses of all USB controllers, by index. */
class UsbPorts {
  readonly #draft: Draft;
  readonly #buses: ReadonlyMap<number, UsbBus>;

  constructor(draft: Draft, buses: ReadonlyMap<number, UsbBus>) {
    this.#draft = draft;
    this.#buses = buses;
  }

  /** Takes the port that a device has; false when it has none yet. */
  reserve(device: UsbDevice): boolean {
    const address = device.address?.type === 'usb' ? device.address : undefined;
    if (address?.port === undefined) return false;
    const path = parsePortPath(address.port);
    if (path?.length === 0) return false;
    if (path) this.#take(device, address.bus, path);
    else refuse(this.#draft, 'usb-port-malformed', device, { values: { port: address.port } });
    return true;
  }

  #take(device: UsbDevice, bus: number, path: PortPath): void {
    const place = { bus, port: formatPortPath(path) };
    const misplaced = this.#buses.get(bus)?.take(path, device, device.kind === 'hub');
    if (!this.#buses.has(bus)) refuse(this.#draft, 'usb-bus-missing', device, { values: place });
    else if (misplaced?.fault === 'in-use') {
      refuse(this.#draft, 'usb-port-in-use', device, { others: [misplaced.by], values: place });
    } else if (misplaced?.fault === 'not-present')
      refuse(this.#draft, 'usb-port-not-present', device, { values: place });
    else if (misplaced) {
      const values = { ...place, hub: formatPortPath(misplaced.at) };
      refuse(this.#draft, 'usb-hub-missing', device, { values });
    }
    device.address = { type: 'usb', ...place };
  }

  /** A written bus without port restricts the search to it; false when no port is free there. */
  assign(device: UsbDevice): boolean {
    const written = device.address?.type === 'usb' ? device.address.bus : undefined;
    if (written !== undefined && !this.#buses.has(written)) {
      refuse(this.#draft, 'usb-bus-missing', device, { values: { bus: written } });
      return true;
    }
    const address = this.#find(written);
    if (!address) return false;
    device.address = address;
    device.reasons.push({ rule: 'first-free-usb-port', because: [] });
    this.#buses.get(address.bus)?.take(parsePortPath(address.port ?? '') ?? [], device, device.kind === 'hub');
    return true;
  }

  #find(written: number | undefined): (DefinedAddress & { type: 'usb' }) | undefined {
    for (const [bus, ports] of this.#buses) {
      const path = written === undefined || bus === written ? ports.lowestFree() : undefined;
      if (path) return { type: 'usb', bus, port: formatPortPath(path) };
    }
    return undefined;
  }
}

/** In ascending order; companions, which lend their ports to the master, are no bus. */
function busesOf(draft: Draft, controllers: readonly DraftOf<'controller'>[]): Map<number, UsbBus> {
  const withPorts = controllers.filter(({ model, ports }) => usbPorts(model, ports) > 0);
  const firsts = new Map<number, DefinedDevice>();
  const buses = new Map<number, UsbBus>();
  for (const controller of [...withPorts].sort((a, b) => a.index - b.index)) {
    const { index, model, ports } = controller;
    const first = firsts.get(index);
    if (first) refuse(draft, 'usb-controller-duplicate-master', controller, { others: [first], values: { index } });
    else buses.set(index, new UsbBus(usbPorts(model, ports)));
    firsts.set(index, controller);
  }
  return buses;
}
