import { faulty, type Parsed } from './parsed.js';

const tooBig = 1n << 64n;

/** An unsigned number of at most 64 bits in base 10. Beyond 2^53 the value is no longer exact. */
export function decimal64(text: string): Parsed<number> {
  const digits = /^[ \t\n\v\f\r]*\+?([0-9]+)$/.exec(text)?.[1];
  if (digits === undefined) return faulty(text === '' ? 'empty' : 'not-a-number');
  return BigInt(digits) < tooBig ? Number(digits) : faulty('not-a-number');
}
