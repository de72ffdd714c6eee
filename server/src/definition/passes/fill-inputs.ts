// The bus of an input. When libvirt fills it in decides whether it adds a mouse and a keyboard beside.
import { s390, x86 } from '../../machine/arches.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';

export function fillInputsWhileReading(draft: Draft): void {
  if (!holdsIn(changes.inputBusFilledLate, draft.profile)) fillInputs(draft);
}

export function fillInputsLate(draft: Draft): void {
  if (holdsIn(changes.inputBusFilledLate, draft.profile)) fillInputs(draft);
}

function fillInputs(draft: Draft): void {
  for (const input of draft.devices.input) {
    if (input.bus) continue;
    input.bus = defaultBus(input, draft.machine.arch);
    if (input.bus) input.reasons.push({ rule: 'default-bus', because: [] });
  }
}

function defaultBus({ type }: DraftOf<'input'>, arch: string): string | undefined {
  if (oneOf(x86, arch) && (type === 'mouse' || type === 'keyboard')) return 'ps2';
  if (type === 'passthrough' || oneOf(s390, arch)) return 'virtio';
  return type === 'evdev' ? undefined : 'usb';
}

function oneOf(arches: readonly string[], arch: string): boolean {
  return arches.includes(arch);
}
