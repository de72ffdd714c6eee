import { amountIn, deviceMemory } from '../evidence/memory-amounts.js';
import type { Facts, Fix } from '../rule.js';
import { addChild } from './add-part.js';

/** One cell with all vCPUs and all memory that is no memory device. */
export function addCell(facts: Facts): Fix[] {
  const { domain, elements } = facts;
  const memory = (amountIn(elements.at('memory')[0]) ?? 0) - deviceMemory(facts);
  if (memory <= 0) return [];
  const last = (domain.vcpus?.value ?? 1) - 1;
  const cell = `<cell id='0' cpus='0${last > 0 ? `-${last}` : ''}' memory='${memory}' unit='KiB'/>`;
  const [cpu] = elements.at('cpu');
  const [numa] = elements.at('cpu/numa');
  const title = 'Add a NUMA cell';
  if (numa) return [{ ...addChild(numa, cell, facts), title }];
  const numaMarkup = `<numa>\n  ${cell}\n</numa>`;
  if (cpu) return [{ ...addChild(cpu, numaMarkup, facts), title }];
  const cpuMarkup = `<cpu>\n  <numa>\n    ${cell}\n  </numa>\n</cpu>`;
  return [{ ...addChild(domain.element, cpuMarkup, facts), title }];
}
