import { memorySize, withDefault } from '../formats.js';
import { flag, omittedEmpty, type Shape, shape } from '../shape.js';

const state = shape('state');
const value = shape('value');
const withState = (children: Readonly<Record<string, Shape>>) => shape('state', { children });

const onByDefault = shape('state', { finish: printed => withDefault(printed, 'state', 'on') });

const hyperv = shape('mode', {
  finish: printed => withDefault(printed, 'mode', 'custom'),
  children: {
    relaxed: state,
    vapic: state,
    spinlocks: shape('state retries'),
    vpindex: state,
    runtime: state,
    synic: state,
    stimer: withState({ direct: state }),
    reset: state,
    vendor_id: shape('state value'),
    frequencies: state,
    reenlightenment: state,
    tlbflush: withState({ direct: state, extended: state }),
    ipi: state,
    evmcs: state,
    avic: state,
    emsr_bitmap: state,
    xmm_input: state,
  },
});

export const features = omittedEmpty(
  shape('', {
    children: {
      acpi: flag,
      apic: shape('eoi'),
      pae: flag,
      viridian: flag,
      hap: state,
      privnet: flag,
      hyperv,
      xen: shape('', { children: { e820_host: state, passthrough: shape('state mode') } }),
      kvm: shape('', {
        children: {
          hidden: state,
          'hint-dedicated': state,
          'poll-control': state,
          'pv-ipi': state,
          'dirty-ring': shape('state size'),
        },
      }),
      pvspinlock: state,
      pmu: onByDefault,
      vmport: state,
      gic: shape('version'),
      smm: shape('state', { children: { tseg: memorySize } }),
      ioapic: shape('driver'),
      hpt: shape('resizing', { children: { maxpagesize: memorySize } }),
      vmcoreinfo: state,
      htm: state,
      'nested-hv': state,
      msrs: shape('unknown'),
      'ccf-assist': state,
      cfpc: value,
      sbbc: value,
      ibs: value,
      tcg: shape('', { children: { 'tb-cache': shape('unit', { text: true }) } }),
      'async-teardown': shape('enabled', { finish: printed => withDefault(printed, 'enabled', 'yes') }),
      ras: state,
      ps2: state,
      aia: value,
    },
  }),
);
