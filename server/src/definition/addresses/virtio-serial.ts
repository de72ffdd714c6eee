// Ports of virtio channels and consoles. Port 0 is meant for consoles; an address with port 0 counts as incomplete.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { insertController, newController } from '../controller-list.js';
import { devicesOf } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';

type PortUser = DefinedDevice;
type PortAddress = Extract<PortUser['address'], { type: 'virtio-serial' }>;

const defaultPorts = 31;

export function assignVirtioSerialAddresses(draft: Draft): void {
  const channels = draft.devices.channel.filter(isVirtio);
  const consoles = draft.devices.console.filter(isVirtio);
  const ports = new Ports(draft);
  // Such an address on any other device takes the port all the same.
  for (const device of devicesOf(draft)) {
    const address = addressOf(device);
    if (address && address.port > 0) ports.reserve(device, address);
  }
  for (const console of consoles) assignConsole(draft, ports, console);
  for (const channel of channels) assignChannel(ports, channel);
}

function isVirtio({ targetType }: DraftOf<'channel' | 'console'>): boolean {
  return targetType === 'virtio';
}

function addressOf({ address }: PortUser): PortAddress | undefined {
  return address?.type === 'virtio-serial' ? address : undefined;
}

/** Until 12.8 the port found for a console was taken, but not given to it. */
function assignConsole(draft: Draft, ports: Ports, console: DraftOf<'console'>): void {
  const address = addressOf(console);
  if (address && address.port > 0) return;
  if (!address) {
    const { controller, port } = ports.findAnywhere(0);
    if (port > 0) ports.take(controller, port, console);
    return;
  }
  const isGiven = holdsIn(changes.consolePortZeroAllocated, draft.profile);
  const controller = isGiven ? address.controller : 0;
  const port = ports.findOn(controller, isGiven ? 0 : 1, console);
  if (port === undefined) return;
  ports.take(controller, port, console);
  if (isGiven) give(console, controller, port);
}

function assignChannel(ports: Ports, channel: DraftOf<'channel'>): void {
  const address = addressOf(channel);
  if (address && address.port > 0) return;
  if (!address) {
    const { controller, port } = ports.findAnywhere(1);
    ports.take(controller, port, channel);
    give(channel, controller, port);
    return;
  }
  const port = ports.findOn(address.controller, 1, channel);
  if (port === undefined) return;
  ports.take(address.controller, port, channel);
  give(channel, address.controller, port);
}

function give(device: DraftOf<'channel' | 'console'>, controller: number, port: number): void {
  device.address = { type: 'virtio-serial', controller, bus: 0, port };
  device.reasons.push({ rule: 'first-free-virtio-serial-port', because: [] });
}

/** The ports of all virtio-serial controllers, by index. */
class Ports {
  readonly #draft: Draft;
  readonly #controllers = new Map<number, ControllerPorts>();
  #indexes: number[] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
    for (const { type, index, ports } of draft.devices.controller) {
      if (type === 'virtio-serial') this.#list(index, ports ?? defaultPorts);
    }
  }

  /** A written address; whatever is wrong with it is refused. */
  reserve(device: PortUser, { controller, port }: PortAddress): void {
    const ports = this.#controllers.get(controller);
    if (!ports) {
      refuse(this.#draft, 'virtio-serial-controller-missing', device, { values: { controller } });
    } else if (port >= ports.count) {
      refuse(this.#draft, 'virtio-serial-port-out-of-range', device, {
        values: { controller, port, ports: ports.count },
      });
    } else {
      this.take(controller, port, device);
    }
  }

  take(controller: number, port: number, device: PortUser): void {
    const other = this.#controllers.get(controller)?.take(port, device);
    if (!other) return;
    refuse(this.#draft, 'virtio-serial-port-in-use', device, { others: [other], values: { controller, port } });
  }

  /** The lowest free port of one controller; refused when there is none. */
  findOn(controller: number, lowest: number, device: PortUser): number | undefined {
    const port = this.#controllers.get(controller)?.lowestFree(lowest);
    if (port === undefined) refuse(this.#draft, 'virtio-serial-no-free-port', device, { values: { controller } });
    return port;
  }

  /** The lowest free port of the first controller that has one; another controller is added when all are full. */
  findAnywhere(lowest: number): { readonly controller: number; readonly port: number } {
    for (const controller of this.#indexes) {
      const port = this.#controllers.get(controller)?.lowestFree(lowest);
      if (port !== undefined) return { controller, port };
    }
    return { controller: this.#add(), port: lowest };
  }

  #add(): number {
    let index = 0;
    while (this.#controllers.has(index)) index++;
    const reason = { rule: 'virtio-serial-ports-full', because: [] };
    insertController(this.#draft, newController({ type: 'virtio-serial', index, model: undefined }, reason));
    this.#list(index, defaultPorts);
    return index;
  }

  #list(index: number, count: number): void {
    this.#controllers.set(index, new ControllerPorts(count));
    this.#indexes = [...this.#controllers.keys()].sort((a, b) => a - b);
  }
}

class ControllerPorts {
  readonly count: number;
  readonly #users = new Map<number, PortUser>();
  /** Every port between 1 and this one is taken. */
  #next = 1;

  constructor(count: number) {
    this.count = count;
  }

  /** Takes the port, or answers who has it. */
  take(port: number, device: PortUser): PortUser | undefined {
    const other = this.#users.get(port);
    if (!other) this.#users.set(port, device);
    return other;
  }

  lowestFree(lowest: number): number | undefined {
    if (lowest === 0 && !this.#users.has(0) && this.count > 0) return 0;
    while (this.#users.has(this.#next)) this.#next++;
    return this.#next < this.count ? this.#next : undefined;
  }
}
