// Where on the host the guest's memory comes from.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { isMemoryModel } from '../evidence/memory-amounts.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Problem } from '../rule.js';

const MEMNODE = 'numatune/memnode';

export const numatuneMemnodeWithoutCells = unwantedRule({
  code: 'numatune-memnode-without-cells',
  summary: 'The memory of a NUMA cell is tuned, but the guest has no cells.',
  at: MEMNODE,
  when: (_, facts) => knowsAbsence(facts) && countCells(facts) === 0,
  message: () => 'The guest has no NUMA cells.',
});

export const numatuneMemnodeCell = ruleOf(
  {
    code: 'numatune-memnode-cell',
    summary: 'The memory of a NUMA cell is tuned that is not there, or that is tuned already.',
  },
  function* check(facts): Iterable<Problem> {
    const cells = countCells(facts);
    if (!knowsAbsence(facts) || cells === 0) return;
    const tuned = new Map<number, XmlElement>();
    for (const node of facts.elements.at(MEMNODE)) {
      const id = decimal(node.attribute('cellid')?.value ?? '');
      const span = spanOfAttribute(node, 'cellid');
      const other = isFault(id) ? undefined : tuned.get(id);
      const fixes = () => deleteElement(node, facts);
      if (isFault(id)) yield { span, message: 'Which cell this is for is not stated.', fixes };
      else if (id >= cells) yield { span, message: `The guest has no cell ${id}.`, fixes };
      else if (other) {
        const related = [{ span: spanOfAttribute(other, 'cellid'), message: 'It is here.' }];
        yield { span, message: `Cell ${id} is tuned already.`, related, fixes };
      } else tuned.set(id, node);
    }
  },
);

const nodeset = {
  code: 'numatune-nodeset',
  summary: 'A set of NUMA nodes is missing, empty or no list of numbers.',
};

export const numatuneNodeset = joinedRule(
  unwantedRule({
    ...nodeset,
    at: ['numatune/memory/@nodeset', `${MEMNODE}/@nodeset`, 'memoryBacking/hugepages/page/@nodeset'],
    isSuspect: isWrong,
    message: (_, value) => messageAbout(value),
    fixes: (element, facts) => {
      const attribute = element.attribute('nodeset');
      return element.name === 'page' ? deleteAttribute(attribute, facts) : changeAttribute(element, 'nodeset', ['0']);
    },
  }),
  unwantedRule({
    ...nodeset,
    since: version(12, 8),
    at: inEveryDevice('acpi/@nodeset'),
    isSuspect: isWrong,
    message: (_, value) => messageAbout(value),
    fixes: (acpi, facts) => deleteAttribute(acpi.attribute('nodeset'), facts),
  }),
  textRule({
    ...nodeset,
    at: 'devices/memory/source/nodemask',
    when: element => isMemoryModel(element.parent?.parent, 'dimm', 'virtio-mem'),
    accepts: text => text === '' || !isWrong(text),
    message: messageAbout,
    fixes: () => ['0'],
  }),
  unwantedRule({
    ...nodeset,
    at: [MEMNODE, 'numatune/memory'],
    when: (element, facts) => !element.attribute('nodeset') && knowsAbsence(facts) && needsNodeset(element, facts),
    message: () => 'Which nodes of the host are meant is not stated.',
    fixes: (element, facts) => [addAttribute(element, 'nodeset', '0', facts)],
  }),
);

/** Memory without any attribute says nothing, and where vCPUs are placed automatically, so is memory. */
function needsNodeset(element: XmlElement, { elements }: Facts): boolean {
  if (element.name === 'memnode') return true;
  const placement = element.attribute('placement')?.value;
  if (placement === 'auto') return false;
  if (placement === 'static') return true;
  return element.attribute('mode') !== undefined && elements.at('vcpu')[0]?.attribute('placement')?.value !== 'auto';
}

function isWrong(text: string): boolean {
  return !parseCpuSet(text)?.length;
}

function messageAbout(text: string): string {
  return parseCpuSet(text) ? `No node is left in '${text}'.` : `'${text}' is not a list of nodes such as 0-3,^2.`;
}

export const numatuneRestrictiveMode = ruleOf(
  { code: 'numatune-restrictive-mode', summary: 'Memory is tuned restrictively for some NUMA cells only.' },
  function* check(facts): Iterable<Problem> {
    const nodes = facts.elements.at(MEMNODE);
    if (nodes.length === 0 || !knowsAbsence(facts)) return;
    const isChecked = holdsIn(changes.restrictiveCells, facts.definition.profile);
    const whole = facts.elements.at('numatune/memory')[0]?.attribute('mode')?.value ?? 'strict';
    for (const node of nodes) {
      const mode = node.attribute('mode')?.value ?? 'strict';
      const isRestrictive = mode === 'restrictive';
      if (isRestrictive === (whole === 'restrictive') || (isRestrictive && !isChecked)) continue;
      yield {
        span: spanOfAttribute(node, 'mode'),
        message: `The mode is ${mode} for this cell and ${whole} for all memory: restrictive is for both or for none.`,
        fixes: () => changeAttribute(node, 'mode', [whole]),
      };
    }
  },
);

export const numatuneMemnodeAuto = unwantedRule({
  code: 'numatune-memnode-auto',
  summary: 'The memory of a NUMA cell has nodes of its own although memory is placed automatically.',
  at: MEMNODE,
  when: (_, facts) => knowsAbsence(facts) && isPlacedAutomatically(facts),
  message: () => 'Memory is placed automatically, which leaves no choice for single cells.',
});

function isPlacedAutomatically({ elements }: Facts): boolean {
  const [memory] = elements.at('numatune/memory');
  const placement = memory?.attribute('placement')?.value;
  if (placement !== undefined || memory?.attribute('nodeset')) return placement === 'auto';
  if (memory && memory.attributes.length === 0) return false;
  return elements.at('vcpu')[0]?.attribute('placement')?.value === 'auto';
}

function countCells({ elements, domain }: Facts): number {
  return elements.at('cpu/numa/cell').length || (domain.maxMemory ? 1 : 0);
}
