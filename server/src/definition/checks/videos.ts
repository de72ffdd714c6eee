// Which graphics cards go together.
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

/** Models that may stand beside a primary card. */
const secondary: ReadonlySet<string> = new Set(['qxl', 'virtio']);

export function checkVideos(draft: Draft): void {
  const { video: cards } = draft.devices;
  // Each primary card was put before all others: the first in the text is the last of them.
  const [primary, ...spare] = cards.filter(({ stated }) => stated?.primary?.value === 'yes').reverse();
  const first = primary ?? cards[0];
  if (!first) return;
  for (const video of cards) {
    const { model = '' } = video;
    if (video === first) continue;
    if (first.model === 'none' || model === 'none') {
      refuse(draft, 'video-none-not-alone', video, { others: [first] });
      // One card is too many already.
      if (first.model === 'none') break;
    } else if (!secondary.has(model))
      refuse(draft, 'video-secondary-not-allowed', video, { others: [first], values: { model } });
  }
  for (const video of spare) refuse(draft, 'video-multiple-primary', video, { others: [first] });
}
