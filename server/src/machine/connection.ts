// Which connection each device needs: the kind of PCI slot, and whether libvirt goes looking for one.
import { connectionRows } from './connection-rows.js';
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Machine } from './machine.js';
import { type ConnectionKind, isPciControllerModel, placeOf } from './pci-controllers.js';
import type { Profile } from './profile.js';
import { qemuOffers } from './qemu-devices.js';

/**
 * `express`: a PCI Express slot if the machine has such, a conventional one otherwise.
 * `virtio`: the same, provided QEMU knows transitional virtio devices; conventional if not.
 */
export type Need = 'conventional' | 'express' | 'virtio' | 'none';

export interface ConnectionRow extends Lifetime {
  /** The element's name. */
  readonly device: string;
  /** What tells devices of the element apart besides the model; absent: all of them. */
  readonly variants?: readonly string[];
  /** `''` is a device without model; absent: every model. */
  readonly models?: readonly string[];
  readonly needs: Need;
  /** Sits directly on bus 0, as part of the root complex. */
  readonly isIntegrated?: true;
  /** libvirt looks for a place even though the device has no kind, and gives up on the whole domain. */
  readonly cannotBePlaced?: true;
  readonly because: string;
}

export interface Connectable {
  readonly kind: string;
  /** A controller's type, a disk's or input's bus, a filesystem's driver, an interface's or hostdev's type, a serial's target type. */
  readonly variant: string | undefined;
  readonly model: string | undefined;
}

export interface Connection {
  /** `undefined`: not a PCI device. */
  readonly kind: ConnectionKind | undefined;
  readonly isIntegrated: boolean;
  /** Whether libvirt looks for a place when the text names none. */
  readonly isWalked: boolean;
  readonly because: string;
}

const notPci: Connection = {
  kind: undefined,
  isIntegrated: false,
  isWalked: false,
  because: 'It is not a PCI device.',
};

/** One lookup for all devices of one machine and profile: rows are sought once per sort of device. */
export function connectionsOn(machine: Machine, profile: Profile): (device: Connectable) => Connection {
  const known = new Map<string, Map<string | undefined, Map<string | undefined, Connection>>>();
  return device => {
    const { kind, variant, model } = device;
    const byModel = within(within(known, kind), variant);
    let connection = byModel.get(model);
    if (!connection) {
      connection = connectionOf(device, machine, profile);
      byModel.set(model, connection);
    }
    return connection;
  };
}

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (!inner) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}

/** What a device of this sort needs on this machine. */
export function connectionOf(device: Connectable, machine: Machine, profile: Profile): Connection {
  if (device.kind === 'controller' && device.variant === 'pci') return placeOfController(device.model);
  const row = connectionRows.find(each => fits(each, device) && holdsIn(each, profile));
  if (!row) return notPci;
  const kind = kindOf(row.needs, machine, profile);
  return {
    kind,
    isIntegrated: row.isIntegrated ?? false,
    isWalked: kind !== undefined || (row.cannotBePlaced ?? false),
    because: row.because,
  };
}

function placeOfController(model: string | undefined): Connection {
  if (!isPciControllerModel(model)) return notPci;
  const kind = placeOf(model);
  const because = kind ? `It is a ${model}.` : 'A root is the top of the tree.';
  return { kind, isIntegrated: false, isWalked: kind !== undefined, because };
}

function fits(row: ConnectionRow, { kind, variant, model }: Connectable): boolean {
  return (
    row.device === kind &&
    (!row.variants || row.variants.includes(variant ?? '')) &&
    (!row.models || row.models.includes(model ?? ''))
  );
}

function kindOf(needs: Need, machine: Machine, profile: Profile): ConnectionKind | undefined {
  if (needs === 'none') return undefined;
  if (needs === 'conventional' || machine.root !== 'pcie-root') return 'conventional';
  if (needs === 'virtio' && !qemuOffers('virtio-pci-transitional', profile)) return 'conventional';
  return 'express';
}
