import { defaultVideoModel } from '../../machine/default-models.js';
import type { Draft } from '../draft.js';

/** A screen without a graphics card shows nothing. */
export function addVideo(draft: Draft): void {
  const { graphics, video } = draft.devices;
  const fact = defaultVideoModel(draft.machine, draft.profile);
  const [screen] = graphics;
  if (!screen || !fact || video.length > 0) return;
  video.push({
    kind: 'video',
    stated: undefined,
    model: fact.value,
    address: undefined,
    isPrimary: true,
    reasons: [{ rule: 'implicit-video', because: [screen], fact: fact.because }],
  });
}
