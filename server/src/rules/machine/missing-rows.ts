// Attributes and parts that libvirt insists on, and that need nothing else said about them.
import type { Lifetime } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import type { ElementTest } from '../../xml/indexed-place.js';
import type { XmlElement } from '../../xml/tree.js';
import { characterKinds } from '../evidence/character-devices.js';
import { enlightenments, isEnlightened, newerEnlightenments } from '../evidence/enlightenments.js';
import { isInPartOf, isOfType } from '../evidence/of-type.js';
import { addAttribute } from '../fixes/add-part.js';
import { joinedRows } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import type { Rule } from '../rule.js';

interface Missing extends Lifetime {
  readonly at: readonly string[];
  readonly name: string;
  /** What a person would most likely write; absent: nobody can guess. */
  readonly value?: string;
  readonly among?: ElementTest;
}

const row = {
  code: 'attribute-missing',
  summary: 'An element lacks an attribute that libvirt insists on.',
};

const LINKS = ['latency', 'bandwidth'].map(name => `cpu/numa/interconnects/${name}`);
const SOURCES = [...characterKinds, 'devices/smartcard', 'devices/rng/backend'].map(path => `${path}/source`);
const KVM = ['hidden', 'hint-dedicated', 'poll-control', 'pv-ipi', 'dirty-ring'].map(name => `features/kvm/${name}`);

const MISSING: readonly Missing[] = [
  { at: ['devices/audio'], name: 'id', value: '1' },
  { at: ['devices/audio'], name: 'type', value: 'none' },
  { at: ['devices/smartcard'], name: 'mode', value: 'host' },
  ...['address', 'port'].map(name => ({ at: ['devices/channel/target'], name, among: isOfType('guestfwd') })),
  { at: SOURCES.map(path => `${path}/mouse`), name: 'mode', value: 'client', among: isInPartOf('qemu-vdagent') },
  { at: SOURCES.map(path => `${path}/clipboard`), name: 'copypaste', value: 'no', among: isInPartOf('qemu-vdagent') },
  {
    at: SOURCES.map(path => `${path}/reconnect`),
    name: 'timeout',
    value: '10',
    among: element => isInPartOf('tcp', 'unix')(element) && element.attribute('enabled')?.value === 'yes',
  },
  { at: ['devices/disk/source/knownHosts'], name: 'path', since: version(9, 9), among: isPartOfSsh },
  { at: ['clock/timer'], name: 'name', value: 'rtc' },
  { at: ['cpu/maxphysaddr'], name: 'mode', value: 'passthrough' },
  { at: ['cpu/numa/cell/cache'], name: 'level', value: '1' },
  { at: ['cpu/numa/cell/cache'], name: 'associativity', value: 'none' },
  { at: ['cpu/numa/cell/cache'], name: 'policy', value: 'none' },
  ...['initiator', 'target'].map(name => ({ at: LINKS, name, value: '0' })),
  { at: LINKS, name: 'type', value: 'access' },
  { at: [...LINKS, 'cpu/numa/cell/cache/size', 'cpu/numa/cell/cache/line'], name: 'value' },
  {
    at: ['htm', 'nested-hv', 'ccf-assist', 'ras'].map(name => `features/${name}`),
    name: 'state',
    value: 'on',
  },
  { at: ['features/ps2'], name: 'state', value: 'on', since: version(10, 7) },
  { at: enlightenments, name: 'state', value: 'on', among: isEnlightened },
  { at: newerEnlightenments, name: 'state', value: 'on', among: isEnlightened, since: version(10, 7) },
  {
    at: ['features/hyperv/spinlocks'],
    name: 'retries',
    value: '8191',
    among: element => element.attribute('state')?.value === 'on' && isEnlightened(element),
    until: version(11, 9),
  },
  { at: ['keywrap/cipher'], name: 'name', value: 'aes' },
  { at: ['keywrap/cipher'], name: 'state', value: 'on' },
  { at: ['os/acpi/table'], name: 'type', value: 'slic' },
  {
    at: ['iothread', 'iothread/queue'].map(path => `devices/controller/driver/iothreads/${path}`),
    name: 'id',
    since: version(11, 2),
  },
  { at: KVM, name: 'state', value: 'on' },
  { at: ['features/hyperv/stimer/direct'], name: 'state', value: 'on', among: isSwitchedOn },
  { at: ['features/msrs'], name: 'unknown', value: 'ignore' },
  { at: ['sysinfo'], name: 'type', value: 'smbios' },
  { at: ['devices/sound/codec'], name: 'type', value: 'duplex' },
];

export const attributeMissing: Rule = joinedRows(
  row,
  MISSING.map(({ name, value, among, ...places }) =>
    missingRule({
      ...row,
      ...places,
      needs: `/@${name}`,
      ...(among && { among }),
      message: element => `This <${element.name}> has no ${name}.`,
      fixes: (element, facts) => (value === undefined ? [] : [addAttribute(element, name, value, facts)]),
    }),
  ),
);

function isPartOfSsh({ parent: source }: XmlElement): boolean {
  return source?.attribute('protocol')?.value === 'ssh';
}

/** An enlightenment that is off is not looked into. */
function isSwitchedOn({ parent: enlightenment }: XmlElement): boolean {
  return enlightenment?.attribute('state')?.value === 'on' && isEnlightened(enlightenment);
}
