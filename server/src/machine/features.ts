// The features of a domain, and the architectures that some of them are for.
import { riscv, x86 } from './arches.js';
import { changes } from './changes.js';
import type { Lifetime } from './lifetime.js';
import type { Machine, MachineFamily } from './machine.js';
import { version } from './profile.js';

/** A name, with the releases that know it where not all do. */
type Named = string | (Lifetime & { readonly value: string });

interface KnownFeatures extends Lifetime {
  /** The element around them. */
  readonly inside: string;
  /** libvirt looks inside only where the element's state is `on`. */
  readonly isSwitched?: true;
  readonly names: readonly Named[];
}

/** Where libvirt refuses names that it does not know. */
export const knownFeatures: readonly KnownFeatures[] = [
  {
    inside: 'features',
    names: [
      ...'acpi apic pae hap viridian privnet hyperv kvm pvspinlock capabilities pmu vmport gic smm ioapic'.split(' '),
      ...'hpt vmcoreinfo htm nested-hv msrs ccf-assist xen cfpc sbbc ibs tcg'.split(' '),
      { value: 'async-teardown', since: version(9, 6) },
      { value: 'ras', since: version(10, 4) },
      { value: 'ps2', ...changes.ps2Feature },
      { value: 'aia', since: version(11, 1) },
    ],
  },
  {
    inside: 'features/hyperv',
    names: [
      ...'relaxed vapic spinlocks vpindex runtime synic stimer reset vendor_id frequencies'.split(' '),
      ...'reenlightenment tlbflush ipi evmcs avic'.split(' '),
      { value: 'emsr_bitmap', since: version(10, 7) },
      { value: 'xmm_input', since: version(10, 7) },
    ],
  },
  { inside: 'features/hyperv/stimer', names: ['direct'], isSwitched: true },
  { inside: 'features/hyperv/tlbflush', names: ['direct', 'extended'], isSwitched: true, since: version(11) },
  { inside: 'features/kvm', names: ['hidden', 'hint-dedicated', 'poll-control', 'pv-ipi', 'dirty-ring'] },
  { inside: 'features/xen', names: ['e820_host', 'passthrough'] },
];

interface FeatureRow {
  readonly names: readonly string[];
  /** Attributes or children, one of which it takes for the element to count, as at `<hpt/>`; absent: it always counts. */
  readonly needs?: readonly string[];
  readonly arches?: readonly string[];
  /** Where not all machines of an architecture have it. */
  readonly families?: readonly MachineFamily[];
}

/** Features that libvirt refuses on all other machines, whether they are on or off. */
export const featureArches: readonly FeatureRow[] = [
  { names: ['gic'], families: ['arm-virt'] },
  { names: ['ras'], needs: ['state'], families: ['arm-virt'] },
  { names: ['hyperv'], arches: x86, families: ['arm-virt'] },
  { names: ['vmport', 'pvspinlock'], arches: x86 },
  { names: ['ioapic'], needs: ['driver'], arches: x86 },
  { names: ['htm', 'nested-hv', 'ccf-assist'], needs: ['state'], families: ['pseries'] },
  { names: ['cfpc', 'sbbc', 'ibs'], needs: ['value'], families: ['pseries'] },
  { names: ['hpt'], needs: ['resizing', 'maxpagesize'], families: ['pseries'] },
  { names: ['aia'], needs: ['value'], arches: riscv },
];

/** The row about a feature that a machine does not have. */
export function featureMissing(name: string, { arch, family }: Machine): FeatureRow | undefined {
  const row = featureArches.find(({ names }) => names.includes(name));
  return row?.arches?.includes(arch) || row?.families?.includes(family) ? undefined : row;
}
