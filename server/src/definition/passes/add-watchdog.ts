import { implicitWatchdog } from '../../machine/implicit-devices.js';
import type { Draft } from '../draft.js';

/** It does what the first watchdog does, since all must do the same. */
export function addWatchdog(draft: Draft): void {
  const list = draft.devices.watchdog;
  const fact = implicitWatchdog(draft.machine, draft.profile);
  if (!fact || list.some(({ model }) => model === fact.value)) return;
  list.push({
    kind: 'watchdog',
    stated: undefined,
    model: fact.value,
    address: undefined,
    action: list[0]?.action ?? 'reset',
    reasons: [{ rule: 'implicit-watchdog', because: [], fact: fact.because }],
  });
}
