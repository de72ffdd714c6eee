// Attributes with a closed list of values that have no rule of their own.
import { changes } from '../../machine/changes.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';
import { wordRules } from './word-rows.js';

const row = {
  code: 'enum-invalid',
  summary: 'An attribute has a value that is not in its list.',
};
const ON_OFF = ['on', 'off'];
const STATES = [
  'pmu',
  'pvspinlock',
  'hap',
  'vmport',
  'smm',
  'vmcoreinfo',
  'htm',
  'nested-hv',
  'ccf-assist',
  'ras',
  'ps2',
];

/** Types of character devices whose source connects or waits. */
const SOCKETS = ['tcp', 'udp', 'unix'];

export const enumInvalid: Rule = joinedRule(
  valueRule({
    ...row,
    at: 'devices/graphics/@sharePolicy',
    when: graphics => graphics.attribute('type')?.value === 'vnc',
    oneOf: ['allow-exclusive', 'force-shared', 'ignore'],
  }),
  valueRule({
    ...row,
    at: 'devices/input/@model',
    oneOf: ['virtio', 'virtio-transitional', 'virtio-non-transitional'],
    fixes: () => [],
  }),
  valueRule({
    ...row,
    at: 'devices/vsock/@model',
    oneOf: ['virtio', 'virtio-transitional', 'virtio-non-transitional', { value: 'default', until: version(12, 8) }],
  }),
  valueRule({ ...row, at: 'devices/disk/target/@tray', oneOf: ['closed', 'open'], fixes: () => [] }),
  valueRule({ ...row, at: 'devices/disk/target/@removable', oneOf: ON_OFF, fixes: () => [] }),
  valueRule({ ...row, at: 'devices/vsock/cid/@auto', oneOf: ['yes', 'no'] }),
  valueRule({
    ...row,
    at: 'devices/shmem/model/@type',
    oneOf: ['ivshmem', 'ivshmem-plain', 'ivshmem-doorbell'],
    fixes: (_, __, type) => changeTo(type, ['ivshmem-plain', 'ivshmem-doorbell']),
  }),
  valueRule({ ...row, at: 'devices/pstore/@backend', oneOf: ['acpi-erst'], ...changes.pstore }),
  valueRule({ ...row, at: 'devices/crypto/@model', oneOf: ['virtio'], ...changes.crypto }),
  valueRule({ ...row, at: 'devices/crypto/@type', oneOf: ['qemu'], ...changes.crypto }),
  valueRule({ ...row, at: 'devices/crypto/backend/@model', oneOf: ['builtin', 'lkcf'], ...changes.crypto }),
  valueRule({
    ...row,
    at: 'devices/tpm/backend/@type',
    oneOf: ['emulator', 'passthrough', 'external'],
  }),
  valueRule({
    ...row,
    at: ['serial', 'parallel', 'console', 'channel', 'redirdev'].map(kind => `devices/${kind}/source/@mode`),
    among: ({ parent }) => SOCKETS.includes(parent?.attribute('type')?.value ?? ''),
    oneOf: ['connect', 'bind'],
  }),
  valueRule({ ...row, at: 'devices/shmem/@role', oneOf: ['master', 'peer'] }),
  valueRule({
    ...row,
    at: 'devices/smartcard/@mode',
    oneOf: ['host', 'passthrough', 'host-certificates'],
    fixes: () => [],
  }),
  valueRule({ ...row, at: 'devices/rng/backend/@model', oneOf: ['random', 'builtin', 'egd'], fixes: () => [] }),
  valueRule({
    ...row,
    at: ['iotlb', 'caching_mode', 'intremap', 'eim'].map(name => `devices/iommu/driver/@${name}`),
    oneOf: ON_OFF,
    fixes: () => [],
  }),
  valueRule({
    ...row,
    at: 'clock/timer/@name',
    oneOf: ['platform', 'pit', 'rtc', 'hpet', 'tsc', 'kvmclock', 'hypervclock', 'armvtimer'],
  }),
  valueRule({ ...row, at: 'clock/timer/@tickpolicy', oneOf: ['delay', 'catchup', 'merge', 'discard'] }),
  valueRule({ ...row, at: 'clock/timer/@track', oneOf: ['boot', 'guest', 'wall', 'realtime'] }),
  valueRule({ ...row, at: 'clock/timer/@mode', oneOf: ['auto', 'native', 'emulate', 'paravirt', 'smpsafe'] }),
  valueRule({ ...row, at: 'clock/timer/@present', oneOf: ['yes', 'no'] }),
  valueRule({ ...row, at: STATES.map(name => `features/${name}/@state`), oneOf: ON_OFF, fixes: () => [] }),
  valueRule({ ...row, at: 'features/gic/@version', oneOf: ['2', '3', 'host'], fixes: () => [] }),
  valueRule({ ...row, at: 'features/ioapic/@driver', oneOf: ['kvm', 'qemu'], fixes: () => [] }),
  valueRule({ ...row, at: 'features/capabilities/@policy', oneOf: ['default', 'allow', 'deny'] }),
  valueRule({ ...row, at: 'cpu/@match', oneOf: ['minimum', 'exact', 'strict'] }),
  valueRule({ ...row, at: 'cpu/@check', oneOf: ['none', 'partial', 'full'] }),
  valueRule({ ...row, at: ['devices/memory/@access', 'cpu/numa/cell/@memAccess'], oneOf: ['shared', 'private'] }),
  valueRule({ ...row, at: ['devices/memory/@discard', 'cpu/numa/cell/@discard'], oneOf: ['yes', 'no'] }),
  valueRule({ ...row, at: 'devices/memory/target/@dynamicMemslots', oneOf: ['yes', 'no'], since: version(12, 8) }),
  valueRule({ ...row, at: 'memory/@dumpCore', oneOf: ON_OFF }),
  valueRule({ ...row, at: 'memoryBacking/access/@mode', when: isStated('mode'), oneOf: ['shared', 'private'] }),
  valueRule({
    ...row,
    at: 'memoryBacking/source/@type',
    when: isStated('type'),
    oneOf: ['file', 'anonymous', 'memfd'],
    fixes: () => [],
  }),
  valueRule({
    ...row,
    at: 'memoryBacking/allocation/@mode',
    when: isStated('mode'),
    oneOf: ['immediate', 'ondemand'],
    fixes: () => [],
  }),
  valueRule({ ...row, at: 'numatune/memory/@placement', oneOf: ['static', 'auto'], fixes: () => [] }),
  valueRule({
    ...row,
    at: ['numatune/memory/@mode', 'numatune/memnode/@mode'],
    oneOf: ['strict', 'preferred', 'interleave', 'restrictive'],
    fixes: () => [],
  }),
  valueRule({ ...row, at: 'vcpu/@placement', oneOf: ['static', 'auto'] }),
  valueRule({ ...row, at: ['vcpus/vcpu/@enabled', 'vcpus/vcpu/@hotpluggable'], oneOf: ['yes', 'no'], fixes: () => [] }),
  valueRule({
    ...row,
    at: ['vcpusched', 'iothreadsched', 'emulatorsched'].map(name => `cputune/${name}/@scheduler`),
    oneOf: ['batch', 'idle', 'fifo', 'rr'],
    fixes: () => [],
  }),
  valueRule({ ...row, at: 'cputune/cachetune/cache/@type', oneOf: ['both', 'code', 'data'], fixes: () => [] }),
  valueRule({ ...row, at: 'os/loader/@readonly', oneOf: ['yes', 'no'] }),
  valueRule({ ...row, at: 'os/loader/@secure', oneOf: ['no', 'yes'], fixes: () => [] }),
  ...wordRules(row),
);

/** Where libvirt asks for a text, an empty one is none. */
function isStated(name: string): (element: XmlElement) => boolean {
  return element => element.attribute(name)?.value !== '';
}
