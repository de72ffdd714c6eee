import type { DefinedDevice } from './devices.js';
import type { Draft } from './draft.js';
import type { Refusal } from './refusal.js';

/** Records why libvirt would stop here; the passes go on, so that a person sees all faults at once. */
export function refuse(
  draft: Draft,
  code: string,
  device: DefinedDevice | undefined,
  { others = [], values = {} }: Partial<Pick<Refusal, 'others' | 'values'>> = {},
): void {
  draft.refusals.push({ code, device, others, values });
}
