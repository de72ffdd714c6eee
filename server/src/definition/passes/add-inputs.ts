// Mouse and keyboard of a machine: PS/2 on x86, USB on ppc64 with a screen.
import { changes } from '../../machine/changes.js';
import { implicitPs2, implicitUsbInputs } from '../../machine/implicit-devices.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import type { Reason } from '../reason.js';

export function addPs2Inputs(draft: Draft): void {
  const fact = implicitPs2(draft.machine, draft.profile);
  const isOff = draft.stated.ps2?.value === 'off' && holdsIn(changes.ps2Feature, draft.profile);
  if (!fact || isOff) return;
  const reason = { rule: 'implicit-ps2', because: [], fact: fact.because };
  for (const type of ['mouse', 'keyboard']) {
    if (!hasInput(draft, type, 'ps2')) draft.devices.input.push(newInput(type, 'ps2', reason));
  }
}

/** A USB tablet does for the mouse. */
export function addUsbInputs(draft: Draft): void {
  const fact = implicitUsbInputs(draft.machine, draft.profile);
  const [screen] = draft.devices.graphics;
  if (!fact || !screen) return;
  const reason = { rule: 'implicit-usb-input', because: [screen], fact: fact.because };
  const { input } = draft.devices;
  if (!hasInput(draft, 'keyboard', 'usb')) input.push(newInput('keyboard', 'usb', reason));
  if (!hasInput(draft, 'mouse', 'usb') && !hasInput(draft, 'tablet', 'usb')) {
    input.push(newInput('mouse', 'usb', reason));
  }
}

function hasInput(draft: Draft, type: string, bus: string): boolean {
  return draft.devices.input.some(input => input.type === type && input.bus === bus);
}

function newInput(type: string, bus: string, reason: Reason): DraftOf<'input'> {
  return { kind: 'input', stated: undefined, model: undefined, address: undefined, type, bus, reasons: [reason] };
}
