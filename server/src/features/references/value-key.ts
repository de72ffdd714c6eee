// Two ways to write a number name the same thing.
import { cNumber } from '../../model/values/c-number.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { Notation } from './occurrence.js';

/** `undefined` for what is not written as it should be. */
export function valueKey(value: string, notation: Exclude<Notation, 'set'>): string | undefined {
  if (notation === 'text') return value === '' ? undefined : value;
  const number = notation === 'decimal' ? decimal(value) : cNumber(value);
  return isFault(number) ? undefined : String(number);
}

/** Another number in the manner of the one that stands there: `0x03` becomes `0x0a`. */
export function writtenLike(model: string, value: string, notation: Notation): string {
  const [, prefix, digits = ''] = /^\s*(0[xX])([0-9a-fA-F]+)$/.exec(model) ?? [];
  if (notation !== 'c-number' || prefix === undefined) return value;
  return prefix + Number(value).toString(16).padStart(digits.length, '0');
}
