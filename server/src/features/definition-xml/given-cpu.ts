// <cpu>: the model, how it is matched, and the NUMA cells.
import type { Definition } from '../../definition/definition.js';
import { x86 } from '../../machine/arches.js';
import { changes } from '../../machine/changes.js';
import { defaultCpu } from '../../machine/default-cpus.js';
import { holdsIn } from '../../machine/lifetime.js';
import { formatCpuSet, parseCpuSet } from '../../model/values/cpu-set.js';
import type { XmlElement } from '../../xml/tree.js';
import { memoryOf } from './given-memory.js';
import type { Given } from './shape.js';

export function givenCpu(definition: Definition): Given | undefined {
  const cpu = definition.stated.element.child('cpu');
  const given = cpuModel(definition, cpu);
  const cells = addedCells(definition) ?? statedCells(definition, cpu);
  // Without a CPU there is no place to print the cells at.
  if (!cpu && !given) return undefined;
  const numa = cells && { numa: { children: { cell: cells } } };
  return { ...given, children: { ...given?.children, ...givenTopology(definition, cpu), ...numa } };
}

function cpuModel(definition: Definition, cpu: XmlElement | undefined): Given | undefined {
  const mode = cpu?.attribute('mode')?.value ?? (cpu?.child('model') ? 'custom' : undefined);
  if (mode === undefined || (mode === 'custom' && !cpu?.child('model'))) return defaultModel(definition, cpu);
  if (mode === 'custom') return customModel(definition, cpu);
  const attributes: Record<string, string | undefined> = { mode, match: undefined };
  attributes.check = cpu?.attribute('check')?.value ?? (mode === 'host-model' ? 'partial' : 'none');
  if (mode !== 'host-model' && isX86(definition)) attributes.migratable = cpu?.attribute('migratable')?.value ?? 'on';
  return { attributes, children: { model: undefined } };
}

function isX86({ machine }: Definition): boolean {
  return (x86 as readonly string[]).includes(machine.arch);
}

function defaultModel({ machine, profile, stated }: Definition, cpu: XmlElement | undefined): Given | undefined {
  const { type } = stated;
  if (type?.value === 'kvm' && machine.family === 's390-ccw') {
    return { attributes: { mode: 'host-model', check: 'partial' } };
  }
  const model = type?.value === 'kvm' && isArm(machine.family) ? undefined : defaultCpu(machine, profile);
  if (!model) return cpu && {};
  return {
    attributes: { mode: 'custom', match: 'exact', check: 'none' },
    children: { model: { attributes: { fallback: 'forbid' }, text: model } },
  };
}

function isArm(family: string): boolean {
  return family === 'arm-virt' || family === 'arm-other';
}

/** Only KVM can check a CPU against the host's. */
function customModel({ stated }: Definition, cpu: XmlElement | undefined): Given {
  const check = cpu?.attribute('check')?.value ?? (stated.type?.value === 'kvm' ? 'partial' : 'none');
  const match = cpu?.attribute('match')?.value ?? 'exact';
  const fallback = cpu?.child('model')?.attribute('fallback')?.value ?? 'allow';
  return { attributes: { mode: 'custom', match, check }, children: { model: { attributes: { fallback } } } };
}

/** Levels that are not written have one member. */
function givenTopology({ profile }: Definition, cpu: XmlElement | undefined): Record<string, Given> {
  const topology = cpu?.child('topology');
  if (!topology) return {};
  const levels = holdsIn(changes.cpuClusters, profile) ? ['dies', 'clusters'] : ['dies'];
  const attributes = levels.map(level => [level, topology.attribute(level)?.value ?? '1']);
  return { topology: { attributes: Object.fromEntries(attributes) } };
}

/** More than any machine of QEMU has. */
const mostVcpus = 8_192;

/** By id; where none is written, the position is the id. vCPUs that no cell has belong to the first. */
function statedCells({ stated }: Definition, cpu: XmlElement | undefined): readonly Given[] | undefined {
  const elements = cpu?.child('numa')?.elements.filter(({ name }) => name === 'cell') ?? [];
  if (elements.length === 0) return undefined;
  const cells = elements.map((element, place) => ({
    element,
    id: element.attribute('id')?.value ?? String(place),
    cpus: parseCpuSet(element.attribute('cpus')?.value ?? ''),
  }));
  cells.sort((a, b) => Number(a.id) - Number(b.id));
  const placed = new Set(cells.flatMap(({ cpus }) => cpus ?? []));
  const left = Array.from({ length: Math.min(stated.vcpus?.value ?? 1, mostVcpus) }, (_, cpu) => cpu).filter(
    cpu => !placed.has(cpu),
  );
  return cells.map(({ element, id, cpus }, place) => {
    const all = place === 0 ? [...(cpus ?? []), ...left].sort((a, b) => a - b) : cpus;
    return { over: element, attributes: { id, ...(all?.length && { cpus: formatCpuSet(all) }) } };
  });
}

/** The one cell of everything that memory hotplug needs. */
function addedCells(definition: Definition): readonly Given[] | undefined {
  const memory = memoryOf(definition)?.addedCell;
  if (memory === undefined) return undefined;
  const vcpus = definition.stated.vcpus?.value ?? 1;
  const cpus = vcpus > 1 ? `0-${vcpus - 1}` : '0';
  return [{ attributes: { id: '0', cpus, memory: String(memory), unit: 'KiB' } }];
}
