// A PCI address of the guest: which controller its bus is, who shares the slot, and whether devices come and go there.
import type { DefinedPciAddress } from '../../definition/defined-address.js';
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { whyFixed } from '../../machine/live-attach.js';
import { isPciControllerModel, pciControllers } from '../../machine/pci-controllers.js';
import { formatPciAddress } from '../../model/pci-address.js';
import type { Occupant } from '../../topology/topology.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { code, listed } from './words.js';

export function describePciAddress(address: DefinedPciAddress, device: DefinedDevice, guest: Guest): string {
  const bus = guest.topology.buses.get(address.bus);
  const siblings = siblingsOf(address, device, guest);
  const lines = [
    `- Bus ${address.bus}: ${busWords(bus)}`,
    siblings.length && `- Shares its slot with ${listed(siblings.map(siblingWords))}`,
    `- Hotplug: ${hotplugWords(device, bus, siblings, guest)}`,
  ];
  return `**${formatPciAddress(address)}** in the guest\n\n${lines.filter(Boolean).join('\n')}`;
}

function busWords(bus: DefinedController | undefined): string {
  if (!bus) return 'there is no such bus';
  const added = bus.stated ? '' : ', added by libvirt';
  const where = bus.address?.type === 'pci' ? ` at ${formatPciAddress(bus.address)}` : '';
  return `${code(bus.model ?? 'pci')}${where}${added}`;
}

function siblingsOf({ bus, slot }: DefinedPciAddress, device: DefinedDevice, { topology }: Guest): readonly Occupant[] {
  return topology.occupants(bus).filter(occupant => occupant.address.slot === slot && occupant.device !== device);
}

function siblingWords({ device, address }: Occupant): string {
  return `${code(definedName(device))} (function ${address.function})`;
}

function hotplugWords(
  device: DefinedDevice,
  bus: DefinedController | undefined,
  siblings: readonly Occupant[],
  { definition }: Guest,
): string {
  const { kind, model } = device;
  const reason = whyFixed({ kind, model, variant: variantOf(device) }, definition.profile) ?? whyBusIsFixed(bus);
  if (reason) return `no. ${reason}`;
  if (siblings.length) return 'no. libvirt attaches and detaches whole slots, and this one is shared.';
  return 'yes';
}

/** Why nothing comes to or goes from a bus while the guest runs. */
function whyBusIsFixed(bus: DefinedController | undefined): string | undefined {
  if (!isPciControllerModel(bus?.model)) return 'The bus does not exist.';
  if (!pciControllers[bus.model].isHotpluggable) return `Nothing can be hotplugged on ${code(bus.model)}.`;
  return bus.target.hotplug === 'off' ? `${code("<target hotplug='off'/>")} of the bus forbids it.` : undefined;
}

/** What tells devices of one element apart, as the machine facts have it. */
function variantOf(device: DefinedDevice): string | undefined {
  for (const name of ['bus', 'driver', 'targetType', 'type']) {
    const value: unknown = Reflect.get(device, name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}
