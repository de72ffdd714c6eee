import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

export interface NumaCell {
  readonly element: XmlElement;
  /** As written, or the position; `undefined` where the text cannot be read. */
  readonly id: number | undefined;
  readonly cpus: readonly number[];
}

/** The guest's NUMA cells in document order; those of a second `<numa>` are not read. */
export function numaCells({ elements }: Facts): readonly NumaCell[] {
  return elements.at('cpu/numa/cell').map((element, position) => {
    const written = element.attribute('id');
    const id = written ? decimal(written.value) : position;
    return {
      element,
      id: isFault(id) ? undefined : id,
      cpus: parseCpuSet(element.attribute('cpus')?.value ?? '') ?? [],
    };
  });
}

/** How many vCPUs a domain has at most: 1 where it says nothing; `undefined` where that cannot be read. */
export function vcpuCount({ domain, elements }: Facts): number | undefined {
  if (domain.vcpus) return domain.vcpus.value;
  return elements.at('vcpu').length === 0 && domain.form === 'domain' ? 1 : undefined;
}

/** How many of them are there at the start, as far as `<vcpu>` says so; 0 where it says nothing. */
export function currentVcpus(vcpu: XmlElement): number {
  const current = decimal(vcpu.attribute('current')?.value ?? '');
  return isFault(current) ? 0 : current;
}
