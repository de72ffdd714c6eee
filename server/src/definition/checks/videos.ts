// Which graphics cards go together.
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

/** Models that may stand beside a primary card. */
const secondary: ReadonlySet<string> = new Set(['qxl', 'virtio']);

export function checkVideos(draft: Draft): void {
  const [first, ...others] = draft.devices.video;
  if (!first) return;
  const primaries = draft.devices.video.filter(({ stated }) => stated?.primary?.value === 'yes');
  for (const video of others) {
    const { model = '' } = video;
    if (first.model === 'none' || model === 'none') refuse(draft, 'video-none-not-alone', video, { others: [first] });
    else if (!secondary.has(model))
      refuse(draft, 'video-secondary-not-allowed', video, { others: [first], values: { model } });
  }
  for (const video of primaries.slice(1))
    refuse(draft, 'video-multiple-primary', video, { others: primaries.slice(0, 1) });
}
