// What a value parser answers: the value, or what libvirt's parser would say against the text.
import type { ValueFault } from '../errors.js';

export interface Fault {
  readonly fault: ValueFault;
}

/** Values are primitive, so that an object can only be a fault. */
export type Parsed<T extends Primitive> = T | Fault;
export type Primitive = string | number | boolean;
export type ValueParser<T extends Primitive> = (text: string) => Parsed<T>;

export function isFault(parsed: Parsed<Primitive>): parsed is Fault {
  return typeof parsed === 'object';
}

const faults = new Map<ValueFault, Fault>();

export function faulty(fault: ValueFault): Fault {
  const known = faults.get(fault) ?? { fault };
  faults.set(fault, known);
  return known;
}
