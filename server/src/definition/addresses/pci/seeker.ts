// A device as PCI assignment sees it: what kind of place it needs, and whether it has one.
import { type Connection, connectionsOn } from '../../../machine/connection.js';
import type { Machine } from '../../../machine/machine.js';
import {
  type ConnectionKind,
  isPciControllerModel,
  isRootModel,
  pciControllers,
} from '../../../machine/pci-controllers.js';
import type { DefinedPciAddress } from '../../defined-address.js';
import { deviceOrder } from '../../definition.js';
import type { DefinedController, DefinedDevice } from '../../devices.js';
import type { Draft, DraftLists } from '../../draft.js';
import { variantOf } from '../../variant-of.js';

export type DraftDevice = DraftLists[keyof DraftLists][number];

/** Somebody who needs a place: a device, or nobody yet, for whom libvirt keeps a place free. */
export interface Seeker {
  readonly device: DraftDevice | undefined;
  /** `undefined`: not a PCI device. */
  kind: ConnectionKind | undefined;
  /** Everything but PCI controllers. */
  readonly isEndpoint: boolean;
  readonly isIntegrated: boolean;
  readonly isWalked: boolean;
  /** A root port: libvirt puts eight of them into one slot. */
  readonly sharesSlots: boolean;
  /** The fact that decided the kind. */
  readonly fact: string;
}

/** Finds the seeker behind a device; what a device needs is settled once, whatever happens to it later. */
export class Seekers {
  readonly #draft: Draft;
  readonly #connectionOf: (device: {
    kind: string;
    variant: string | undefined;
    model: string | undefined;
  }) => Connection;
  readonly #seekers = new Map<DraftDevice, Seeker>();
  readonly #malformed: ReadonlySet<unknown>;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#connectionOf = connectionsOn({ ...draft.machine, root: rootOf(draft) }, draft.profile);
    this.#malformed = new Set(draft.stated.errors.map(({ element }) => element));
  }

  of(device: DraftDevice): Seeker {
    let seeker = this.#seekers.get(device);
    if (!seeker) {
      seeker = this.#seekerOf(device);
      this.#seekers.set(device, seeker);
    }
    return seeker;
  }

  /** The devices that have a PCI address, in libvirt's device order. */
  *placed(): Iterable<{ readonly seeker: Seeker; readonly address: DefinedPciAddress }> {
    for (const kind of deviceOrder) {
      for (const device of this.#draft.devices[kind]) {
        if (device.address?.type === 'pci' && !this.#isMalformed(device)) {
          yield { seeker: this.of(device), address: device.address };
        }
      }
    }
  }

  /** Whether libvirt looks for a place for the device: it has no address, or an all-zero PCI one. */
  isOpen(device: DraftDevice): boolean {
    if (device.address || this.#isMalformed(device)) return false;
    const stated = device.stated?.address;
    return !stated || stated.type === 'pci';
  }

  /** What a malformed address meant is anybody's guess; libvirt does not get as far as placing the device. */
  #isMalformed({ stated }: DraftDevice): boolean {
    return this.#malformed.size > 0 && stated?.address !== undefined && this.#malformed.has(stated.address.element);
  }

  #seekerOf(device: DraftDevice): Seeker {
    const { kind, model } = device;
    const connection = this.#connectionOf({ kind, variant: variantOf(device), model });
    return {
      device,
      kind: connection.kind,
      isEndpoint: !isPciController(device),
      isIntegrated: connection.isIntegrated,
      isWalked: connection.isWalked,
      sharesSlots: isPciController(device) && isPciControllerModel(model) && pciControllers[model].sharesSlots,
      fact: connection.because,
    };
  }
}

/** The machine's root, or on a machine without PCI the one that the text makes up. */
function rootOf({ machine, devices }: Draft): Machine['root'] {
  if (machine.root) return machine.root;
  const model = devices.controller.find(({ type, index }) => type === 'pci' && index === 0)?.model;
  return isRootModel(model) ? model : undefined;
}

export function isPciController(device: DefinedDevice): boolean {
  return device.kind === 'controller' && (device as DefinedController).type === 'pci';
}

/** Nobody yet: a place of this kind that is to stay free. */
export function spareFor(kind: ConnectionKind): Seeker {
  return {
    device: undefined,
    kind,
    isEndpoint: true,
    isIntegrated: false,
    isWalked: true,
    sharesSlots: false,
    fact: '',
  };
}
