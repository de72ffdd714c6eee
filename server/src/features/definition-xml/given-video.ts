import type { Definition } from '../../definition/definition.js';
import type { DefinedVideo } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { videoMemory } from '../../machine/video-memory.js';
import type { XmlElement } from '../../xml/tree.js';
import { plainDecimal } from './formats.js';
import type { Given } from './shape.js';

export function givenVideo({ model = '', isPrimary, stated }: DefinedVideo, definition: Definition): Given {
  const element = stated?.element.child('model');
  if (model === 'none') {
    return { children: { model: nothingBut('none', element), driver: undefined, acpi: undefined } };
  }
  const written = (name: string) => element?.attribute(name)?.value;
  const defaults: Readonly<Record<string, number | undefined>> = { ...videoMemory(model) };
  const memory = memoryNames.map(name => [name, memoryText(written(name), defaults[name])]);
  const attributes = {
    type: model,
    ...Object.fromEntries(memory),
    heads: plainDecimal(written('heads') ?? '1'),
    primary: isPrimary ? 'yes' : undefined,
    device: virtioDevice(model, isPrimary, written('device'), definition),
  };
  return { children: { model: { attributes } } };
}

const memoryNames = ['ram', 'vram', 'vram64', 'vgamem'];

/** A power of two in KiB; 0 is as good as nothing. */
function memoryText(written: string | undefined, size: number | undefined): string | undefined {
  const stated = Number(plainDecimal(written ?? '0'));
  if (Number.isNaN(stated)) return written;
  return stated > 0 ? String(2 ** Math.ceil(Math.log2(stated))) : size?.toString();
}

/** A screen that is not there has no properties. */
function nothingBut(type: string, element: XmlElement | undefined): Given {
  const names = element?.attributes.map(({ name }) => [name, undefined]) ?? [];
  return { attributes: { ...Object.fromEntries(names), type } };
}

/** Only x86 and RISC-V emulators have a virtio card that also does VGA; it must be the primary one. */
function virtioDevice(
  model: string,
  isPrimary: boolean,
  written: string | undefined,
  { machine, profile }: Definition,
): string | undefined {
  if (!holdsIn(changes.virtioVideoDevice, profile)) return undefined;
  if (written !== undefined || model !== 'virtio') return written;
  const hasVga = ['x86_64', 'i686', 'riscv64', 'riscv32'].includes(machine.arch);
  return isPrimary && hasVga ? 'virtio-vga' : 'virtio-gpu';
}
