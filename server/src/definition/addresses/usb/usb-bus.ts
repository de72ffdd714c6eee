// The ports of one USB controller and of the hubs below it. Ports count from 1.
import { portsOfHub } from '../../../machine/usb-controllers.js';
import type { DefinedDevice } from '../../devices.js';

export type PortPath = readonly number[];

/** How many numbers a port may have: libvirt's and QEMU's limit to hubs behind hubs. */
export const deepest = 4;

/** Why a written port is no place for a device. */
export type Misplacement =
  | { readonly fault: 'hub-missing'; readonly at: PortPath }
  | { readonly fault: 'not-present' }
  | { readonly fault: 'in-use'; readonly by: DefinedDevice };

export class UsbBus {
  readonly #root: Level;

  constructor(ports: number) {
    this.#root = new Level(ports);
  }

  /** Gives the port to the device; a hub brings ports of its own. */
  take(path: PortPath, device: DefinedDevice, isHub: boolean): Misplacement | undefined {
    let level = this.#root;
    for (const [depth, port] of path.slice(0, -1).entries()) {
      const hub = level.hubs.get(port);
      if (!hub) return { fault: 'hub-missing', at: path.slice(0, depth + 1) };
      level = hub;
    }
    return level.take(path.at(-1) ?? 0, device, isHub);
  }

  /** The lowest free port, of the controller first and then hub after hub. */
  lowestFree(): PortPath | undefined {
    return this.#root.lowestFree(1);
  }
}

/** The ports of a controller or of a hub. */
class Level {
  readonly hubs = new Map<number, Level>();
  readonly #count: number;
  readonly #users = new Map<number, DefinedDevice>();
  #next = 1;
  /** Nothing is ever given back, so that full levels need no second look. */
  #isFull = false;

  constructor(count: number) {
    this.#count = count;
  }

  take(port: number, device: DefinedDevice, isHub: boolean): Misplacement | undefined {
    if (port > this.#count) return { fault: 'not-present' };
    const by = this.#users.get(port);
    if (by) return { fault: 'in-use', by };
    this.#users.set(port, device);
    if (isHub) this.hubs.set(port, new Level(portsOfHub));
    return undefined;
  }

  lowestFree(depth: number): PortPath | undefined {
    if (this.#isFull || depth > deepest) return undefined;
    while (this.#users.has(this.#next)) this.#next++;
    if (this.#next <= this.#count) return [this.#next];
    for (const port of [...this.hubs.keys()].sort((a, b) => a - b)) {
      const below = this.hubs.get(port)?.lowestFree(depth + 1);
      if (below) return [port, ...below];
    }
    this.#isFull = true;
    return undefined;
  }
}
