// Sockets, dies, clusters, cores and threads, which make as many vCPUs as the domain has.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { vcpuLimit } from '../../machine/vcpu-limits.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import { setText } from '../../xml/edit/set-text.js';
import { isInFirst } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { isIntact, knowsAbsence } from '../evidence/certainty.js';
import { currentVcpus, vcpuCount } from '../evidence/numa-cells.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts } from '../rule.js';

const LEVELS = ['sockets', 'dies', 'clusters', 'cores', 'threads'];
const REQUIRED = ['sockets', 'cores', 'threads'];

const attribute = {
  code: 'vcpu-topology-attribute',
  summary: 'A level of the CPU topology is missing, no number, or 0.',
};

export const vcpuTopologyAttribute = ruleOf(attribute, function* check(facts) {
  for (const topology of facts.elements.at('cpu/topology')) {
    if (!isInFirst(topology) || !isIntact(facts.document, topology)) continue;
    for (const name of levelsOf(facts)) {
      const level = topology.attribute(name);
      const count = level && decimal(level.value);
      const isFine = level ? !isFault(count ?? 0) && count !== 0 : !REQUIRED.includes(name);
      if (isFine) continue;
      yield {
        span: level ? (level.valueSpan && level.value ? level.valueSpan : level.span) : topology.nameSpan,
        message: level ? `'${level.value}' is not a number of ${name}.` : `The number of ${name} is not stated.`,
        fixes: () => (level ? changeAttribute(topology, name, ['1']) : [addAttribute(topology, name, '1', facts)]),
      };
    }
  }
});

function levelsOf({ definition }: Facts): readonly string[] {
  return holdsIn(changes.cpuClusters, definition.profile) ? LEVELS : LEVELS.filter(name => name !== 'clusters');
}

export const vcpuTopologyMismatch = unwantedRule({
  code: 'vcpu-topology-mismatch',
  summary: 'The CPU topology has more or fewer vCPUs than the domain.',
  at: 'cpu/topology',
  when: (topology, facts) => {
    const count = vcpuCount(facts);
    const product = productOf(topology, facts);
    return isInFirst(topology) && !!count && product !== undefined && product !== count && knowsAbsence(facts);
  },
  message: () => 'The levels make another number of vCPUs than the domain has.',
  fixes: (topology, facts) => {
    const product = productOf(topology, facts) ?? 0;
    const [vcpu] = facts.elements.at('vcpu');
    const { machine, profile } = facts.definition;
    const limit = vcpuLimit(machine, profile)?.value ?? 1;
    const rest = (vcpuCount(facts) ?? 0) / (product / Number(topology.attribute('sockets')?.value));
    return [
      ...(Number.isInteger(rest) ? changeAttribute(topology, 'sockets', [String(rest)]) : []),
      ...(vcpu && product <= limit && currentVcpus(vcpu) <= product && isAlone(facts)
        ? [{ title: `Make it ${product} vCPUs`, edits: [setText(facts.document, vcpu, String(product))] }]
        : []),
    ];
  },
});

/** Whether nothing else counts vCPUs. */
function isAlone({ elements }: Facts): boolean {
  return ['cpu/numa', 'vcpus', 'cputune/vcpusched'].every(path => elements.at(path).length === 0);
}

/** `undefined` where a level cannot be read. */
function productOf(topology: XmlElement, facts: Facts): number | undefined {
  let product = 1;
  for (const name of levelsOf(facts)) {
    const level = topology.attribute(name);
    if (!level && !REQUIRED.includes(name)) continue;
    const count = decimal(level?.value ?? '');
    if (isFault(count) || count === 0) return undefined;
    product *= count;
  }
  return product;
}
