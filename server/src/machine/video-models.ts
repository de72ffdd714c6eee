// Graphics cards that QEMU has on some architectures only.
import type { Lifetime } from './lifetime.js';
import { holdsIn } from './lifetime.js';
import { type Profile, version } from './profile.js';

interface VideoModelRow extends Lifetime {
  readonly models: readonly string[];
  readonly missingOn: readonly string[];
  readonly because: string;
}

const rows: readonly VideoModelRow[] = [
  {
    models: ['vga', 'qxl', 'bochs', 'cirrus', 'ramfb', 'vmvga'],
    missingOn: ['s390x'],
    because: 'A mainframe has no VGA; its one card is virtio.',
  },
  { models: ['qxl'], missingOn: ['aarch64', 'ppc64', 'ppc64le'], because: 'QEMU builds qxl for PCs only.' },
  { models: ['ramfb'], missingOn: ['ppc64', 'ppc64le'], because: 'Only firmware that knows fw_cfg can set up ramfb.' },
  {
    models: ['vmvga'],
    missingOn: ['aarch64', 'ppc64', 'ppc64le'],
    since: version(12, 8),
    because: 'Newer builds of QEMU have the card of VMware for PCs only.',
  },
];

/** Why QEMU has no such card for an architecture; `undefined` where it has one, or nothing is known. */
export function whyNoVideoModel(model: string, arch: string, profile: Profile): string | undefined {
  const row = rows.find(each => each.models.includes(model) && each.missingOn.includes(arch) && holdsIn(each, profile));
  return row?.because;
}
