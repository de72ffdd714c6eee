import { implicitMemballoon } from '../../machine/implicit-devices.js';
import type { Draft } from '../draft.js';

export function addMemballoon(draft: Draft): void {
  const fact = implicitMemballoon(draft.machine, draft.profile);
  if (!fact || draft.devices.memballoon.length > 0) return;
  draft.devices.memballoon.push({
    kind: 'memballoon',
    stated: undefined,
    model: 'virtio',
    address: undefined,
    reasons: [{ rule: 'implicit-memballoon', because: [], fact: fact.because }],
  });
}
