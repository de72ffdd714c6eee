// Attributes with a closed list of words that need nothing else said about them, by list.
import type { Lifetime } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import type { ElementTest } from '../../xml/indexed-place.js';
import { characterKinds } from '../evidence/character-devices.js';
import { enlightenments, isEnlightened, newerEnlightenments } from '../evidence/enlightenments.js';
import { isInPartOf, isOfType, isPartOf } from '../evidence/of-type.js';
import { type AllowedValue, valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

interface Words extends Lifetime {
  readonly oneOf: readonly AllowedValue[];
  readonly at: readonly string[];
  readonly when?: ElementTest;
}

const BACKING = 'backingStore';
const AUDIO = [
  ...['none', 'alsa', 'coreaudio', 'dbus', 'jack', 'oss', 'pulseaudio', 'sdl', 'spice', 'file'],
  { value: 'pipewire', since: version(9, 10) },
];
const YES_NO = ['yes', 'no'];
const ON_OFF = ['on', 'off'];
/** Those whose mode and protocol no rule of their own looks at. */
const ELSEWHERE = ['devices/smartcard', 'devices/rng/backend'];
const SOURCES = [...characterKinds, ...ELSEWHERE].map(path => `${path}/source`);
const IMAGES = ['devices/disk', `devices/disk/${BACKING}`, `devices/disk/${BACKING}/${BACKING}`];
const LABELS = [...characterKinds, ...IMAGES].map(path => `${path}/source/seclabel`);
const STREAMS = ['input', 'output'].map(name => `devices/audio/${name}`);
const VIRTIO = ['input', 'memballoon', 'vsock', 'rng', 'controller', 'filesystem', 'crypto'];
const VIRTIO_OPTIONS = ['iommu', 'ats', 'packed', 'page_per_vq'];

const WORDS: readonly Words[] = [
  {
    oneOf: YES_NO,
    at: [
      'seclabel/@relabel',
      ...LABELS.map(label => `${label}/@relabel`),
      'os/bootmenu/@enable',
      'os/loader/@stateless',
      'pm/suspend-to-mem/@enabled',
      'pm/suspend-to-disk/@enabled',
      'devices/disk/@rawio',
      'devices/disk/transient/@shareBacking',
      'devices/disk/source/ssl/@verify',
      ...['mixingEngine', 'fixedSettings'].flatMap(name => STREAMS.map(stream => `${stream}/@${name}`)),
    ],
  },
  { oneOf: YES_NO, at: ['devices/disk/source/@managed'], when: isPartOf('nvme') },
  { oneOf: YES_NO, at: STREAMS.map(stream => `${stream}/@tryPoll`), when: isPartOf('oss', 'alsa') },
  { oneOf: YES_NO, at: ['devices/audio/@tryMMap', 'devices/audio/@exclusive'], when: isOfType('oss') },
  { oneOf: ['filtered', 'unfiltered'], at: ['devices/disk/@sgio'] },
  { oneOf: YES_NO, at: ['features/async-teardown/@enabled'], since: version(9, 6) },
  { oneOf: YES_NO, at: SOURCES.map(path => `${path}/reconnect/@enabled`), when: isInPartOf('tcp', 'unix') },
  {
    oneOf: ['connect', 'bind'],
    at: ELSEWHERE.map(path => `${path}/source/@mode`),
    when: isPartOf('tcp', 'udp', 'unix'),
  },
  {
    oneOf: ['raw', 'telnet', 'telnets', 'tls'],
    at: ELSEWHERE.map(path => `${path}/protocol/@type`),
    when: isPartOf('tcp'),
  },
  { oneOf: YES_NO, at: SOURCES.map(path => `${path}/@tls`), when: isPartOf('tcp') },
  { oneOf: YES_NO, at: SOURCES.map(path => `${path}/clipboard/@copypaste`), when: isInPartOf('qemu-vdagent') },
  { oneOf: ['server', 'client'], at: SOURCES.map(path => `${path}/mouse/@mode`), when: isInPartOf('qemu-vdagent') },
  { oneOf: ON_OFF, at: SOURCES.map(path => `${path}/@append`), when: isPartOf('file') },
  {
    oneOf: ON_OFF,
    at: [
      ...characterKinds.map(kind => `${kind}/log/@append`),
      ...VIRTIO.flatMap(kind => VIRTIO_OPTIONS.map(name => `devices/${kind}/driver/@${name}`)),
      'devices/controller/driver/@ioeventfd',
      'devices/shmem/msi/@ioeventfd',
      'features/apic/@eoi',
      'keywrap/cipher/@state',
    ],
  },
  { oneOf: ON_OFF, at: VIRTIO_OPTIONS.map(name => `devices/memory/driver/@${name}`), since: version(11, 9) },
  { oneOf: ON_OFF, at: ['devices/iommu/driver/@dma_translation'], since: version(10, 7) },
  { oneOf: ON_OFF, at: ['devices/iommu/driver/@ats'], since: version(12, 8) },
  {
    oneOf: ON_OFF,
    at: enlightenments.map(path => `${path}/@state`),
    when: isEnlightened,
  },
  {
    oneOf: ON_OFF,
    at: newerEnlightenments.map(path => `${path}/@state`),
    when: isEnlightened,
    since: version(10, 7),
  },
  {
    oneOf: ON_OFF,
    at: ['features/hyperv/stimer/direct/@state'],
    when: ({ parent: stimer }) => stimer?.attribute('state')?.value === 'on' && isEnlightened(stimer),
  },
  { oneOf: ['ignore', 'fault'], at: ['features/msrs/@unknown'] },
  { oneOf: ['duplex', 'micro', 'output'], at: ['devices/sound/codec/@type'] },
  {
    oneOf: ON_OFF,
    at: ['hidden', 'hint-dedicated', 'poll-control', 'pv-ipi', 'dirty-ring'].map(name => `features/kvm/${name}/@state`),
  },
  { oneOf: ['custom', 'passthrough', { value: 'host-model', since: version(12, 1) }], at: ['features/hyperv/@mode'] },
  { oneOf: ['smbios', 'fwcfg'], at: ['sysinfo/@type'] },
  { oneOf: ['none', 'dynamic', 'static'], at: ['seclabel/@type'] },
  { oneOf: AUDIO, at: ['devices/audio/@type'] },
  { oneOf: ['s8', 'u8', 's16', 'u16', 's32', 'u32', 'f32'], at: STREAMS.map(stream => `${stream}/settings/@format`) },
  { oneOf: ['emulate', 'passthrough'], at: ['cpu/maxphysaddr/@mode'] },
  { oneOf: ['enabled', 'disabled', 'required'], at: ['features/hpt/@resizing'] },
  { oneOf: ['broken', 'workaround', 'fixed'], at: ['features/cfpc/@value', 'features/sbbc/@value'] },
  { oneOf: ['broken', 'workaround', 'fixed-ibs', 'fixed-ccd', 'fixed-na'], at: ['features/ibs/@value'] },
  { oneOf: ['none', 'aplic', 'aplic-imsic'], at: ['features/aia/@value'], since: version(11, 1) },
  {
    oneOf: [
      ...['file', 'block', 'dir', 'network', 'volume', 'nvme', 'vhostuser'],
      ...['vhostvdpa', 'ctl'].map(value => ({ value, since: version(9, 8) })),
    ],
    at: ['os/nvram/@type'],
  },
  { oneOf: ['aes', 'dea'], at: ['keywrap/cipher/@name'] },
  {
    oneOf: ['slic', ...['raw', 'rawset', 'msdm'].map(value => ({ value, since: version(11, 2) }))],
    at: ['os/acpi/table/@type'],
  },
  { oneOf: ['all'], at: ['devices/input/source/@grab'], when: isPartOf('evdev') },
  { oneOf: ON_OFF, at: ['devices/input/source/@repeat'], when: isPartOf('evdev') },
  {
    oneOf: ['ctrl-ctrl', 'alt-alt', 'shift-shift', 'meta-meta', 'scrolllock', 'ctrl-scrolllock'],
    at: ['devices/input/source/@grabToggle'],
    when: isPartOf('evdev'),
  },
  { oneOf: ['none', 'direct', 'full'], at: ['cpu/numa/cell/cache/@associativity'] },
  { oneOf: ['none', 'writeback', 'writethrough'], at: ['cpu/numa/cell/cache/@policy'] },
  {
    oneOf: ['access', 'read', 'write'],
    at: ['cpu/numa/interconnects/latency/@type', 'cpu/numa/interconnects/bandwidth/@type'],
  },
];

/** The rules behind the table, all of one code. */
export function wordRules(row: { readonly code: string; readonly summary: string }): readonly Rule[] {
  return WORDS.map(({ when, ...words }) =>
    valueRule({
      ...row,
      ...words,
      ...(when && { when }),
    }),
  );
}
