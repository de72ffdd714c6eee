// The features of a domain, and the architectures that some of them are for.
import { arm, ppc64, riscv, x86 } from './arches.js';
import { changes } from './changes.js';
import type { Lifetime } from './lifetime.js';
import { version } from './profile.js';

/** Children of `<features>` since before libvirt 9.0. */
export const featureNames: readonly string[] =
  'acpi apic pae hap viridian privnet hyperv kvm pvspinlock capabilities pmu vmport gic smm ioapic hpt vmcoreinfo htm nested-hv msrs ccf-assist xen cfpc sbbc ibs tcg ras'.split(
    ' ',
  );

/** Children of `<features>` that older releases refuse. */
export const youngFeatures: readonly (Lifetime & { readonly name: string })[] = [
  { name: 'async-teardown', since: version(9, 6) },
  { name: 'ps2', ...changes.ps2Feature },
  { name: 'aia', since: version(11, 1) },
];

interface FeatureRow {
  readonly names: readonly string[];
  /** The attribute without which libvirt takes the element for nothing, as at `<hpt/>`; absent: it always counts. */
  readonly needs?: string;
  readonly arches: readonly string[];
}

/** Features that libvirt refuses on all other architectures, whether they are on or off. */
export const featureArches: readonly FeatureRow[] = [
  { names: ['gic'], arches: arm },
  { names: ['ras'], needs: 'state', arches: arm },
  { names: ['vmport', 'pvspinlock'], arches: x86 },
  { names: ['ioapic'], needs: 'driver', arches: x86 },
  { names: ['htm', 'nested-hv', 'ccf-assist'], needs: 'state', arches: ppc64 },
  { names: ['cfpc', 'sbbc', 'ibs'], needs: 'value', arches: ppc64 },
  { names: ['hpt'], needs: 'resizing', arches: ppc64 },
  { names: ['aia'], needs: 'value', arches: riscv },
];
