import { faulty, type Parsed } from './parsed.js';

const hexNumber = /^[ \t\n\v\f\r]*\+?(?:0[xX])?([0-9a-fA-F]+)$/;

/** A number in base 16 whatever its prefix: `reg='4096'` is 0x4096. */
export function hex(text: string): Parsed<number> {
  const match = hexNumber.exec(text);
  if (!match) return faulty(text === '' ? 'empty' : 'not-a-number');
  const value = Number.parseInt(match[1] ?? '', 16);
  return value >= 2 ** 64 ? faulty('not-a-number') : value;
}

/** The same of at most 32 bits, as the numbers of ISA. */
export function hex32(text: string): Parsed<number> {
  const value = hex(text);
  return typeof value === 'number' && value >= 2 ** 32 ? faulty('not-a-number') : value;
}
