import type { Facts } from '../rule.js';
import { knowsAbsence } from './certainty.js';

/** Whether processes of the host that serve the guest's devices surely cannot reach its memory. */
export function lacksSharedMemory(facts: Facts): boolean {
  return knowsAbsence(facts) && !sharesMemory(facts);
}

/** The memory of each NUMA cell, or that of all where a cell says nothing. */
function sharesMemory({ elements }: Facts): boolean {
  const ofAll = elements.at('memoryBacking/access')[0]?.attribute('mode')?.value;
  const cells = elements.at('cpu/numa/cell').map(cell => cell.attribute('memAccess')?.value ?? ofAll);
  return cells.length > 0 ? cells.every(access => access === 'shared') : ofAll === 'shared';
}
