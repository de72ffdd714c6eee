// Numbers that libvirt reads in base 10 only: a leading 0 means nothing, and `0x1` is no number.
import { faulty, type Parsed } from './parsed.js';

const signed = /^[ \t\n\v\f\r]*([+-]?)([0-9]+)$/;
/** Digits that cannot be too many: nearly all numbers there are. */
const short = /^[0-9]{1,9}$/;
const unsigned32 = 0xffff_ffff;

/** An unsigned number of at most 32 bits. */
export function decimal(text: string): Parsed<number> {
  if (short.test(text)) return Number(text);
  const match = signed.exec(text);
  if (!match) return faulty(text === '' ? 'empty' : 'not-a-number');
  if (match[1] === '-') return faulty('negative');
  const value = Number(match[2]);
  return value > unsigned32 ? faulty('not-a-number') : value;
}

/** A signed number of at most 32 bits. */
export function signedDecimal(text: string): Parsed<number> {
  const match = signed.exec(text);
  if (!match) return faulty(text === '' ? 'empty' : 'not-a-number');
  const value = match[1] === '-' ? -Number(match[2]) : Number(match[2]);
  return value > 0x7fff_ffff || value < -0x8000_0000 ? faulty('not-a-number') : value;
}

/** A signed number of at most 32 bits that must not be negative, as the index of a controller. */
export function nonNegative(text: string): Parsed<number> {
  const value = decimal(text);
  return typeof value === 'number' && value > 0x7fff_ffff ? faulty('not-a-number') : value;
}
