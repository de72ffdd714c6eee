// What libvirt decides outside <devices>.
import type { Definition } from '../../definition/definition.js';
import { needsIommu } from '../../definition/passes/add-iommu.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { XmlElement } from '../../xml/tree.js';
import { givenCpu } from './given-cpu.js';
import { givenMemory } from './given-memory.js';
import { givenOs } from './given-os.js';
import type { Given } from './shape.js';

export function givenDomain(definition: Definition): Given {
  const { stated } = definition;
  const { element } = stated;
  return {
    children: {
      ...givenMemory(definition),
      vcpu: givenVcpu(element),
      ...givenNumatune(element),
      os: givenOs(definition),
      ...givenFeatures(definition),
      cpu: givenCpu(definition),
      clock: { attributes: { offset: element.child('clock')?.attribute('offset')?.value ?? 'utc' } },
      devices: {},
      ...lifecycle(definition),
    },
  };
}

function givenVcpu(domain: XmlElement): Given {
  const vcpu = domain.child('vcpu');
  const attributes = { placement: vcpu?.attribute('placement')?.value ?? 'static' };
  return vcpu ? { attributes } : { attributes, text: '1' };
}

/** Where vCPUs are placed by advice, memory without a node set is too. */
function givenNumatune(domain: XmlElement): Record<string, Given> {
  const memory = domain.child('numatune')?.child('memory');
  const isAdvised = domain.child('vcpu')?.attribute('placement')?.value === 'auto';
  if (!memory || memory.attribute('nodeset')) return {};
  const placement = memory.attribute('placement')?.value ?? (isAdvised ? 'auto' : undefined);
  return { numatune: { children: { memory: { attributes: { placement } } } } };
}

/** Arm virt has an interrupt controller of a version, and interrupt remapping needs an I/O APIC of QEMU's. */
function givenFeatures(definition: Definition): Record<string, Given> {
  const { stated, machine, profile, devices } = definition;
  const given: Record<string, Given> = {};
  const written = stated.element.child('features');
  if (machine.family === 'arm-virt') {
    const isKvm = stated.type?.value === 'kvm';
    given.gic = {
      attributes: { version: written?.child('gic')?.attribute('version')?.value ?? (isKvm ? '3' : '2') },
    };
  }
  const remaps = devices.iommu.some(({ intremap }) => intremap === 'on') && holdsIn(changes.iommuForManyVcpus, profile);
  if (remaps || needsIommu(definition)) given.ioapic = { attributes: { driver: stated.ioapic?.value ?? 'qemu' } };
  return Object.keys(given).length > 0 ? { features: { children: given } } : {};
}

function lifecycle({ stated }: Definition): Record<string, Given> {
  const defaults = { on_poweroff: 'destroy', on_reboot: 'restart', on_crash: 'destroy' };
  return Object.fromEntries(
    Object.entries(defaults)
      .filter(([name]) => !stated.element.child(name)?.text)
      .map(([name, text]) => [name, { text }]),
  );
}
