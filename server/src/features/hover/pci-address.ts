// A PCI address of the guest: which controller its bus is, who shares the slot, and whether devices come and go there.
import type { DefinedPciAddress } from '../../definition/defined-address.js';
import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import { variantOf } from '../../definition/variant-of.js';
import { whyFixed } from '../../machine/live-attach.js';
import { formatPciAddress } from '../../model/pci-address.js';
import type { HotplugVerdict, Topology } from '../../topology/topology.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { isForeseen } from './foreseen.js';
import { code, listed } from './words.js';

export function describePciAddress(address: DefinedPciAddress, device: DefinedDevice, guest: Guest): string {
  const title = `**${formatPciAddress(address)}** in the guest`;
  if (!isForeseen(guest)) return title;

  const { topology } = guest;
  const siblings = siblingsOf(address, device, topology);
  const lines = [
    `- Bus ${address.bus}: ${busWords(topology.buses.get(address.bus))}`,
    siblings.length && `- Shares its slot with ${listed(siblings)}`,
    `- Hotplug: ${hotplugWords(address, device, siblings, guest)}`,
  ];
  return `${title}\n\n${lines.filter(Boolean).join('\n')}`;
}

function busWords(bus: DefinedController | undefined): string {
  if (!bus) return 'there is no such bus';
  const where = bus.address?.type === 'pci' ? ` at ${formatPciAddress(bus.address)}` : '';
  const added = bus.stated ? '' : ', added by libvirt';
  return `${code(bus.model ?? 'pci')}${where}${added}`;
}

/** Who else is in the slot, the chipset included. */
function siblingsOf(address: DefinedPciAddress, device: DefinedDevice, topology: Topology): string[] {
  const siblings: string[] = [];
  for (let fn = 0; fn < 8; fn++) {
    const place = { ...address, function: fn };
    const names = topology
      .at(place)
      .filter(each => each !== device)
      .map(definedName)
      .map(code);
    if (topology.chipsetAt(place)) names.push('the chipset');
    siblings.push(...names.map(name => `${name} (function ${fn})`));
  }
  return siblings;
}

function hotplugWords(
  { bus }: DefinedPciAddress,
  device: DefinedDevice,
  siblings: readonly string[],
  { definition, topology }: Guest,
): string {
  const { kind, model } = device;
  const fixed = whyFixed({ kind, model, variant: variantOf(device) }, definition.profile);
  if (fixed) return `no. ${fixed}`;
  const verdict = topology.hotplugOn(bus);
  if (verdict !== 'possible') return `no. ${busReasons[verdict](topology.buses.get(bus)?.model)}`;
  if (siblings.length) return 'no. libvirt attaches and detaches whole slots, and this one is shared.';
  return 'yes';
}

const busReasons: Readonly<Record<Exclude<HotplugVerdict, 'possible'>, (model: string | undefined) => string>> = {
  'no-such-bus': () => 'The bus does not exist.',
  'never-on-this-model': model => `Nothing can be hotplugged on ${code(model ?? 'this bus')}.`,
  'turned-off': () => `${code("hotplug='off'")} of the bus forbids it.`,
};
