// The guest's NUMA cells: their numbers, their vCPUs and their memory.
import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsAbsence } from '../evidence/certainty.js';
import { type NumaCell, numaCells, vcpuCount } from '../evidence/numa-cells.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { missingRule } from '../kinds/missing-rule.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Problem } from '../rule.js';

const CELL = 'cpu/numa/cell';

export const numaEmpty = missingRule({
  code: 'numa-empty',
  summary: 'The NUMA topology of a guest has no cells.',
  at: 'cpu/numa',
  needs: 'cell',
  when: numa => numa.parent?.child('numa') === numa,
  message: () => 'This topology has no cells.',
  fixes: deleteElement,
});

export const numaCellMemoryMissing = unwantedRule({
  code: 'numa-cell-memory-missing',
  summary: 'A NUMA cell does not say how much memory it has.',
  at: CELL,
  when: cell => !cell.attribute('memory')?.value,
  message: () => 'This cell does not say how much memory it has.',
  fixes: (cell, facts) => [addAttribute(cell, 'memory', '1048576', facts)],
});

export const numaCellIds = ruleOf(
  { code: 'numa-cell-ids', summary: 'The numbers of the NUMA cells do not run from 0 without gaps.' },
  facts => strangeIds(facts, facts.elements.at(CELL).length),
);

function* strangeIds(facts: Facts, count: number): Iterable<Problem> {
  if (count === 0 || facts.document.faults.length > 0) return;
  const cells = numaCells(facts);
  const free = cells.findIndex((_, id) => cells.every(cell => cell.id !== id));
  for (const { element, id } of cells) {
    const written = element.attribute('id');
    if (!written || (id !== undefined && id < count)) continue;
    yield {
      span: spanOfAttribute(element, 'id'),
      message:
        id === undefined
          ? `'${written.value}' is not the number of a cell.`
          : `The ${count === 1 ? 'only cell has' : `${count} cells have`} the ${count === 1 ? 'number 0' : `numbers 0 to ${count - 1}`}.`,
      fixes: () => (free < 0 ? [] : changeAttribute(element, 'id', [String(free)])),
    };
  }
}

export const numaCellDuplicate = ruleOf(
  { code: 'numa-cell-duplicate', summary: 'Two NUMA cells have one number.' },
  function* check(facts) {
    if (facts.elements.at(CELL).length < 2 || facts.document.faults.length > 0) return;
    const cells = numaCells(facts);
    for (const [place, { element, id }] of cells.entries()) {
      const other = cells.slice(0, place).find(cell => cell.id === id && id !== undefined);
      if (!other) continue;
      const free = cells.findIndex((_, wanted) => cells.every(cell => cell.id !== wanted));
      yield {
        span: spanOfAttribute(element, 'id'),
        message: `Another cell has the number ${id}.`,
        related: [{ span: spanOfAttribute(other.element, 'id'), message: 'It is here.' }],
        fixes: () => (free < 0 ? [] : changeAttribute(element, 'id', [String(free)])),
      };
    }
  },
);

export const numaCpusMalformed = unwantedRule({
  code: 'numa-cpus-malformed',
  summary: 'The vCPUs of a NUMA cell are no list of numbers.',
  at: `${CELL}/@cpus`,
  when: (_, __, cpus) => parseCpuSet(cpus?.value ?? '') === undefined,
  message: (_, value) => `'${value}' is not a list of vCPUs such as 0-3,^2.`,
});

export const numaCpusExceedVcpu = unwantedRule({
  code: 'numa-cpus-exceed-vcpu',
  summary: 'A NUMA cell has vCPUs that the domain does not have.',
  at: `${CELL}/@cpus`,
  when: (_, facts, cpus) => {
    const count = vcpuCount(facts);
    return !!count && knowsAbsence(facts) && (parseCpuSet(cpus?.value ?? '')?.at(-1) ?? 0) >= count;
  },
  message: () => 'The domain does not have all of these vCPUs.',
  fixes: (cell, facts) => {
    const count = vcpuCount(facts) ?? 1;
    return facts.elements.at(CELL).length === 1
      ? changeAttribute(cell, 'cpus', [count > 1 ? `0-${count - 1}` : '0'])
      : [];
  },
});

export const numaCellsOverlap = ruleOf(
  { code: 'numa-cells-overlap', summary: 'A vCPU is in two NUMA cells.' },
  function* check(facts) {
    if (facts.elements.at(CELL).length < 2) return;
    const cellByCpu = new Map<number, NumaCell>();
    for (const cell of numaCells(facts)) {
      const shared = cell.cpus.find(cpu => cellByCpu.has(cpu));
      const other = shared === undefined ? undefined : cellByCpu.get(shared);
      for (const cpu of cell.cpus) if (!cellByCpu.has(cpu)) cellByCpu.set(cpu, cell);
      if (!other || !isIntact(facts.document, cell.element)) continue;
      yield {
        span: spanOfAttribute(cell.element, 'cpus'),
        message: `vCPU ${shared} is in another cell already.`,
        related: [{ span: spanOfAttribute(other.element, 'cpus'), message: 'It is here.' }],
      };
    }
  },
);

const distance = {
  code: 'numa-distance',
  summary: 'The distance from one NUMA cell to another is none that there can be.',
};

const LEAST = 10;
const MOST = 255;

export const numaDistance = ruleOf(distance, function* check(facts): Iterable<Problem> {
  const siblings = facts.elements.at(`${CELL}/distances/sibling`);
  const cells = numaCells(facts);
  if (!knowsAbsence(facts)) return;
  for (const list of facts.elements.at(`${CELL}/distances`)) {
    if (list.child('sibling')) continue;
    yield {
      span: list.nameSpan,
      message: 'There are no distances in this list.',
      fixes: () => deleteElement(list, facts),
    };
  }
  for (const sibling of siblings) {
    const own = cells.find(({ element }) => element === sibling.parent?.parent);
    const id = decimal(sibling.attribute('id')?.value ?? '');
    const value = decimal(sibling.attribute('value')?.value ?? '');
    const fault = faultIn();
    // A list of no distances would be refused again.
    const list = sibling.parent?.elements.length === 1 ? sibling.parent : sibling;
    if (fault) yield { ...fault, fixes: () => deleteElement(list, facts) };

    function faultIn(): Pick<Problem, 'span' | 'message'> | undefined {
      const span = sibling.nameSpan;
      if (isFault(id)) return { span, message: 'The other cell has no number.' };
      if (isFault(value)) return { span, message: 'The distance is no number.' };
      if (id >= cells.length) return { span, message: `There is no cell ${id}.` };
      if (value < LEAST || value > MOST) return { span, message: `Distances are from ${LEAST} to ${MOST}.` };
      if (own?.id === undefined || (value === LEAST) === (own.id === id)) return undefined;
      return { span, message: `A cell is at ${LEAST} from itself, and at more from others.` };
    }
  }
});
