import type { Definition } from '../../definition/definition.js';
import type { DefinedVideo } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { videoMemory } from '../../machine/video-memory.js';
import type { Given } from './shape.js';

export function givenVideo({ model = '', isPrimary, stated }: DefinedVideo, definition: Definition): Given {
  if (model === 'none') return { children: { model: { attributes: { type: 'none' } } } };
  const written = (name: string) => stated?.element.child('model')?.attribute(name)?.value;
  const memory = Object.entries(videoMemory(model)).map(([name, size]) => [name, written(name) ?? String(size)]);
  const attributes = {
    type: model,
    ...Object.fromEntries(memory),
    heads: written('heads') ?? '1',
    primary: isPrimary ? 'yes' : undefined,
    device: written('device') ?? virtioDevice(model, isPrimary, definition),
  };
  return { children: { model: { attributes } } };
}

/** Only x86 and RISC-V emulators have a virtio card that also does VGA; it must be the primary one. */
function virtioDevice(model: string, isPrimary: boolean, { machine, profile }: Definition): string | undefined {
  if (model !== 'virtio' || !holdsIn(changes.virtioVideoDevice, profile)) return undefined;
  const hasVga = ['x86_64', 'i686', 'riscv64', 'riscv32'].includes(machine.arch);
  return isPrimary && hasVga ? 'virtio-vga' : 'virtio-gpu';
}
