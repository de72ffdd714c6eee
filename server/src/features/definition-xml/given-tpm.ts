import type { Definition } from '../../definition/definition.js';
import type { DefinedPlain } from '../../definition/devices.js';
import { x86 } from '../../machine/arches.js';
import { version } from '../../machine/profile.js';
import type { Given } from './shape.js';

export function givenTpm({ model, stated }: DefinedPlain<'tpm'>, definition: Definition): Given {
  const written = stated?.version?.value;
  const isEmulated = stated?.backend?.value === 'emulator';
  const standard =
    written && written !== 'default' ? written : isEmulated ? defaultVersion(model, definition) : undefined;
  return { attributes: { model }, children: { backend: { attributes: { version: standard } } } };
}

/** The old interface speaks the old standard, on x86. */
function defaultVersion(model: string | undefined, { machine, profile }: Definition): string {
  const isX86 = (x86 as readonly string[]).includes(machine.arch);
  if (profile.libvirt >= version(11, 3)) return isX86 && model === 'tpm-tis' ? '1.2' : '2.0';
  return machine.family === 'arm-virt' || model === 'tpm-crb' || model?.startsWith('tpm-spapr') ? '2.0' : '1.2';
}
