// What a careful author would not write. Most domains are tidied, else nearly all of them would be refused for one of their
// many small faults, and refusals hide everything that libvirt would have decided after them.
import type { Sketch } from '../../sketch.js';
import { type Guest, isX86 } from '../guest.js';
import { type Author, addressType, type Repair, without } from './author.js';
import { needsNoPci, withUsb } from './buses.js';
import { tidyHostdev, tidyInterface, tidyMemory } from './cards.js';
import { tidyChannel, tidySerial } from './character-devices.js';
import { tidyController, withRoot } from './controllers.js';
import { tidyDisk } from './disks.js';
import { tidyIommu, tidyPanic, tidyTpm, tidyWatchdog } from './machine-parts.js';
import { tidyInput, tidyVideo } from './screens.js';

export function tidied(devices: readonly Sketch[], guest: Guest, cells: number): readonly Sketch[] {
  const hasSpice = devices.some(({ name, attributes }) => name === 'graphics' && attributes.type === 'spice');
  const author = { guest, cells, hasSpice, seen: new Set<string>() };
  const repaired = withRoot(
    devices.flatMap(device => repair(device, author) ?? []),
    guest,
  );
  return withUsb(guest.root === 'none' ? repaired.filter(needsNoPci) : repaired, guest);
}

function repair(device: Sketch, author: Author): Sketch | undefined {
  const own = repairs[device.name];
  const result = own ? own(device, author) : device;
  return result && withoutAcpiIndex(result, author);
}

const repairs: Readonly<Record<string, Repair>> = {
  disk: tidyDisk,
  controller: tidyController,
  interface: tidyInterface,
  hostdev: tidyHostdev,
  panic: tidyPanic,
  memory: tidyMemory,
  channel: tidyChannel,
  input: tidyInput,
  video: tidyVideo,
  iommu: tidyIommu,
  watchdog: tidyWatchdog,
  tpm: tidyTpm,
  serial: tidySerial,
  parallel: (device, { guest }) => (isX86(guest) ? device : undefined),
  redirdev: (device, { hasSpice }) => (device.attributes.type === 'spicevmc' && !hasSpice ? undefined : device),
  nvram: (device, { guest }) => (guest.family === 'pseries' ? device : undefined),
};

function withoutAcpiIndex(device: Sketch, { guest }: Author): Sketch {
  const type = addressType(device);
  const canBePci = device.name === 'rng' || device.name === 'interface' || device.attributes.type === 'pci';
  const isPci = type === 'pci' || (type === undefined && canBePci && isX86(guest));
  return isPci ? device : without(device, 'acpi');
}
