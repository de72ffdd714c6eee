import { implicitPanic } from '../../machine/implicit-devices.js';
import type { Draft } from '../draft.js';

/** Another model of panic device does not do instead; one without model does. */
export function addPanic(draft: Draft): void {
  const fact = implicitPanic(draft.machine, draft.profile);
  if (!fact || draft.devices.panic.some(({ model }) => !model || model === fact.value)) return;
  draft.devices.panic.push({
    kind: 'panic',
    stated: undefined,
    model: fact.value,
    address: undefined,
    reasons: [{ rule: 'implicit-panic', because: [], fact: fact.because }],
  });
}
