import type { DefinedDevice } from '../../definition/devices.js';
import type { Span } from '../../text/span.js';
import type { Facts } from '../rule.js';
import { foresees } from './certainty.js';
import { isController } from './controllers.js';

/**
 * The conventional devices without address for whose sake libvirt adds bridges to a machine with PCI Express. Where
 * the text has such a bridge of its own, somebody wanted one.
 */
export function devicesBehindAddedBridge(facts: Facts): readonly DefinedDevice[] {
  const { definition, topology } = facts;
  if (definition.machine.root !== 'pcie-root') return [];
  const added = [...topology.buses.values()].filter(({ stated, model }) => !stated && model === 'pcie-to-pci-bridge');
  if (added.length === 0 || !foresees(facts) || definition.refusals.length > 0) return [];
  const devices = added.flatMap(({ index }) => topology.occupants(index).map(({ device }) => device));
  return devices.filter(device => device.stated && device.stated.address?.type !== 'pci' && !isPciController(device));
}

function isPciController(device: DefinedDevice): boolean {
  return isController(device) && device.type === 'pci';
}

/** The model as the text states it. */
export function statedModel({ stated }: DefinedDevice): { readonly value: string; readonly span: Span } | undefined {
  return stated && 'model' in stated ? (stated.model as ReturnType<typeof statedModel>) : undefined;
}

export function isTransitional(device: DefinedDevice): boolean {
  return device.model === 'virtio-transitional';
}
