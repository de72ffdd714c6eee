// Huge pages of the host behind the guest's memory.
import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { amountOf } from '../evidence/memory-amounts.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { spanOfName } from '../kinds/place.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Problem } from '../rule.js';

const PAGE = 'memoryBacking/hugepages/page';

export const hugepagesNodeUnknown = unwantedRule({
  code: 'hugepages-node-unknown',
  summary: 'Huge pages are for a NUMA cell that the domain does not have.',
  at: `${PAGE}/@nodeset`,
  when: (page, facts) => unknownCell(page, facts) !== undefined,
  message: page => `The domain does not have all of the NUMA cells ${page.attribute('nodeset')?.value.trim()}.`,
  fixes: (page, facts) => deleteAttribute(page.attribute('nodeset'), facts),
});

/** Without cells there is one for this purpose, and no set of several names it. */
function unknownCell(page: XmlElement, facts: Facts): number | undefined {
  const nodes = nodesOf(page);
  if (!nodes || !knowsAbsence(facts)) return undefined;
  const cells = cellCount(facts);
  if (cells === 0) return isZero(nodes) ? undefined : nodes[0];
  return nodes.find(node => node >= cells);
}

/** libvirt adds a cell where memory devices need one. */
function cellCount({ elements, domain }: Facts): number {
  const stated = elements.at('cpu/numa/cell').length;
  return stated || (domain.maxMemory ? 1 : 0);
}

function nodesOf(page: XmlElement): readonly number[] | undefined {
  const nodeset = page.attribute('nodeset');
  return nodeset && parseCpuSet(nodeset.value);
}

function isZero(nodes: readonly number[]): boolean {
  return nodes.length === 1 && nodes[0] === 0;
}

export const hugepagesTwoDefault = duplicateRule({
  code: 'hugepages-two-default',
  summary: 'Huge pages of two sizes are for all of the memory.',
  at: PAGE,
  key: (page, facts) => {
    if (!page.attribute('nodeset')) return '';
    const isWhole = cellCount(facts) === 0 && knowsAbsence(facts) && isZero(nodesOf(page) ?? []);
    return isWhole ? '' : undefined;
  },
  message: () => 'Other pages are for all of the memory already.',
  fixes: deleteElement,
});

export const hugepagesNodeTwice = ruleOf(
  { code: 'hugepages-node-twice', summary: 'Huge pages of two kinds are for one NUMA cell.' },
  function* check(facts): Iterable<Problem> {
    const pages = facts.elements.at(PAGE);
    if (pages.length < 2 || cellCount(facts) === 0) return;
    const pageByNode = new Map<number, XmlElement>();
    for (const page of pages) {
      const nodes = nodesOf(page) ?? [];
      const other = nodes.map(node => pageByNode.get(node)).find(Boolean);
      const nodeset = page.attribute('nodeset');
      for (const node of nodes) if (!pageByNode.has(node)) pageByNode.set(node, page);
      if (!other || !nodeset?.valueSpan) continue;
      yield {
        span: nodeset.valueSpan,
        message: 'Other pages are for a NUMA cell of these already.',
        related: [{ span: other.nameSpan, message: 'They are here.' }],
        fixes: () => deleteElement(page, facts),
      };
    }
  },
);

export const hugepagesSize = unwantedRule({
  code: 'hugepages-size',
  summary: 'Huge pages have no size.',
  at: PAGE,
  when: (page, { document }) => {
    const size = page.attribute('size');
    return document.faults.length === 0 && (!size || size.value === '' || amountOf(page, 'size') === 0);
  },
  message: () => 'The size of these pages is not stated.',
  fixes: deleteElement,
});

const conflict = {
  code: 'hugepages-conflict',
  summary: 'Huge pages go with memory that is anonymous or allocated on demand.',
};

export const hugepagesConflict = joinedRule(
  unwantedRule({
    ...conflict,
    at: 'memoryBacking/source/@type',
    spanOf: spanOfName,
    when: (source, facts) => source.attribute('type')?.value === 'anonymous' && hasHugepages(facts),
    message: () => 'Huge pages are no anonymous memory.',
    fixes: (source, facts) => [
      ...changeAttribute(source, 'type', ['memfd', 'file']),
      ...deleteElement(facts.elements.at('memoryBacking/hugepages')[0], facts),
    ],
  }),
  unwantedRule({
    ...conflict,
    at: 'memoryBacking/allocation/@mode',
    spanOf: spanOfName,
    when: (allocation, facts) => allocation.attribute('mode')?.value === 'ondemand' && hasHugepages(facts),
    message: () => 'Huge pages are not allocated on demand.',
    fixes: (allocation, facts) => [
      ...changeAttribute(allocation, 'mode', ['immediate']),
      ...deleteElement(facts.elements.at('memoryBacking/hugepages')[0], facts),
    ],
  }),
);

function hasHugepages({ elements }: Facts): boolean {
  return elements.at('memoryBacking/hugepages').length > 0;
}

export const memoryAllocationThreads = numberRule({
  code: 'memory-allocation-threads',
  summary: 'The number of threads that allocate the memory is no number.',
  at: 'memoryBacking/allocation/@threads',
  parse: text => (text === '' ? 0 : decimal(text)),
  message: text => `'${text}' is not a number of threads.`,
  fixes: (_, facts, threads) => deleteAttribute(threads, facts),
});
