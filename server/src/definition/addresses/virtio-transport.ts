// What carries the virtio devices of machines that do not prefer PCI for them: channel I/O on s390x, memory-mapped
// registers on some Arm and RISC-V boards.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { deviceOrder } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft, DraftLists } from '../draft.js';

type Kind = (typeof deviceOrder)[number];
type Test<K extends Kind> = (device: DraftLists[K][number]) => boolean;

const always = () => true;

/** The devices of each kind that speak virtio, as far as libvirt's choice of a transport goes. */
const virtio: { readonly [K in Kind]?: Test<K> } = {
  disk: ({ bus }) => bus === 'virtio',
  interface: ({ model }) => model?.startsWith('virtio') ?? false,
  sound: ({ model }) => model === 'virtio',
  hostdev: ({ mode, type }) => mode === 'subsystem' && type === 'scsi_host',
  video: ({ model }) => model === 'virtio',
  controller: ({ type }) => type === 'virtio-serial' || type === 'scsi',
  input: ({ bus }) => bus === 'virtio',
  filesystem: always,
  memballoon: ({ model }) => model !== 'none',
  rng: always,
  memory: ({ model }) => model === 'virtio-mem' || model === 'virtio-pmem',
  vsock: always,
  crypto: always,
};

/** The virtio devices whose place is still open, in libvirt's device order. */
export function openVirtioDevices(draft: Draft): DraftLists[Kind][number][] {
  const found: DraftLists[Kind][number][] = [];
  for (const kind of deviceOrder) {
    const test = virtio[kind] as Test<never> | undefined;
    if (!test || (kind === 'memory' && !holdsIn(changes.virtioMemoryTransports, draft.profile))) continue;
    for (const device of draft.devices[kind]) {
      if (isOpen(device) && test(device as never)) found.push(device);
    }
  }
  return found;
}

/** `<address type='pci'/>` without numbers is no address, but it wants PCI. */
function isOpen({ address, stated }: DefinedDevice): boolean {
  return address === undefined && stated?.address?.type !== 'pci';
}
