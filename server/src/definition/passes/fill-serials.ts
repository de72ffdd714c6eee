// The target of a serial device: its type, its model, its port.
import { defaultSerialTarget, serialModelOf } from '../../machine/default-models.js';
import type { Draft } from '../draft.js';
import { type DraftOf, noPort } from '../draft-devices.js';

export function fillSerials(draft: Draft): void {
  const list = draft.devices.serial;
  let highest = list.reduce((port, serial) => Math.max(port, serial.port), noPort);
  for (const serial of list) {
    fillSerialTarget(draft, serial);
    if (serial.port === noPort) serial.port = ++highest;
  }
}

/** `isa-serial` says no more than no type at all: the architecture decides. */
export function fillSerialTarget({ machine, profile }: Draft, serial: DraftOf<'serial'>): void {
  const { targetType } = serial;
  if (targetType !== undefined && targetType !== 'isa-serial') {
    serial.model ??= serialModelOf(targetType, machine, profile);
    return;
  }
  const fact = defaultSerialTarget(machine, profile);
  serial.targetType = fact?.value.type;
  serial.model ??= fact?.value.model;
  if (fact && targetType === undefined) {
    serial.reasons.push({ rule: 'default-serial-target', because: [], fact: fact.because });
  }
}
