import type { Draft } from '../draft.js';

/** The backend that goes with a screen; `undefined`: none is added. */
const backends: Readonly<Record<string, string | undefined>> = { vnc: 'none', spice: 'spice', sdl: undefined };

/** Without an audio backend the last screen that could play sound decides; without any screen nobody listens. */
export function addAudio(draft: Draft): void {
  if (draft.devices.audio.length > 0) return;
  const screens = draft.devices.graphics;
  const deciding = screens.findLast(({ model }) => model !== undefined && Object.hasOwn(backends, model));
  const type = screens.length === 0 ? 'none' : deciding?.model && backends[deciding.model];
  if (!type) return;
  draft.devices.audio.push({
    kind: 'audio',
    stated: undefined,
    model: undefined,
    address: undefined,
    type,
    reasons: [{ rule: 'implicit-audio', because: deciding ? [deciding] : [] }],
  });
}
