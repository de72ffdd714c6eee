// Network cards, host devices and memory.
import { childOf, element, type Sketch, withAttributes, withChild, withChildren } from '../../sketch.js';
import { isX86 } from '../guest.js';
import { type Author, addressType, isFirst, without } from './author.js';

export function tidyInterface(nic: Sketch, { guest }: Author): Sketch | undefined {
  const { type } = nic.attributes;
  if (type === 'vdpa' || type === 'vhostuser') return without(nic, 'model', 'driver', 'vlan');
  const model = childOf(nic, 'model')?.attributes.type;
  if (model === 'spapr-vlan' && guest.family !== 'pseries') return without(nic, 'model', 'vlan');
  const address = addressType(nic);
  const isOnPci = address === undefined || address === 'pci';
  return without(
    nic,
    ...(type === 'network' || type === 'bridge' || type === 'hostdev' ? [] : ['vlan']),
    ...(isOnPci ? [] : ['rom']),
  );
}

export function tidyHostdev(hostdev: Sketch, author: Author): Sketch | undefined {
  const { type, model = '', display } = hostdev.attributes;
  if (type !== 'mdev') return isFirstSource(hostdev, author) ? hostdev : undefined;
  const isS390 = author.guest.arch === 's390x';
  if (model !== 'vfio-pci' && !isS390) return undefined;
  return withAttributes(hostdev, { display: display === 'on' ? 'off' : display, ramfb: undefined });
}

function isFirstSource(device: Sketch, author: Author): boolean {
  const source = childOf(device, 'source');
  return isFirst(`source ${JSON.stringify(source?.children)}${source?.attributes.wwpn ?? ''}`, author);
}

export function tidyMemory(memory: Sketch, { guest, cells }: Author): Sketch | undefined {
  const { model = '' } = memory.attributes;
  const known = isX86(guest) ? ['dimm', 'nvdimm', 'virtio-mem', 'virtio-pmem'] : ['dimm', 'virtio-mem'];
  if (!known.includes(model)) return undefined;
  const target = childOf(memory, 'target');
  if (!target) return undefined;
  const node =
    model === 'virtio-pmem' || !cells
      ? undefined
      : element('node', {}, `${Math.min(cells - 1, Number(childOf(target, 'node')?.text ?? 0))}`);
  return withChild(memory, withChildren(target, [...target.children.filter(({ name }) => name !== 'node'), node]));
}
