import type { Definition } from '../../definition/definition.js';
import type { DefinedVideo } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { videoMemory } from '../../machine/video-memory.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Given } from './shape.js';

export function givenVideo({ model = '', isPrimary, stated }: DefinedVideo, definition: Definition): Given {
  const element = stated?.element.child('model');
  if (model === 'none') return { children: { model: nothingBut('none', element) } };
  const written = (name: string) => element?.attribute(name)?.value;
  const memory = Object.entries(videoMemory(model)).map(([name, size]) => [name, written(name) || String(size)]);
  const attributes = {
    type: model,
    ...Object.fromEntries(memory),
    heads: written('heads') ?? '1',
    primary: isPrimary ? 'yes' : undefined,
    device: virtioDevice(model, isPrimary, written('device'), definition),
  };
  return { children: { model: { attributes } } };
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
