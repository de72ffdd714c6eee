// The I/O threads of a domain: those with a number of their own, and others until there are as many as it wants.
import type { Facts } from '../rule.js';

/** `undefined` while the text does not allow to say. */
export function iothreadIds({ elements, domain, document }: Facts): ReadonlySet<number> | undefined {
  if (domain.form !== 'domain' || document.faults.length > 0) return undefined;
  const stated = elements.at('iothreadids/iothread').map(element => Number(element.attribute('id')?.value));
  if (stated.some(id => !Number.isInteger(id))) return undefined;
  // What is no number of a thread is reported; whichever was meant, the domain has as many threads as it wants.
  const ids = new Set(stated.filter(id => id > 0));
  for (let id = 1; ids.size < Math.min(domain.iothreads?.value ?? 0, MANY); id++) ids.add(id);
  return ids;
}

/** Nobody has more; a number with too many digits must not keep an editor busy. */
const MANY = 10_000;
