// Numbers as C's strtoul reads them with base 0: `0x1f`, `31` and `037` are the same number. So is `0b11111` to the C
// libraries since 2023 alone; which one a host has, no text tells.
import { faulty, type Parsed } from './parsed.js';

const unsigned32 = 0xffff_ffff;
const signed32 = 0x7fff_ffff;
const number = /^[ \t\n\v\f\r]*\+?(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|(0[0-7]*)|([1-9][0-9]*))$/;
/** Nearly all numbers there are; what is short needs no look at its parts. */
const asLibvirtPrints = /^(?:0x[0-9a-fA-F]{1,8}|0|[1-9][0-9]{0,8})$/;
const hexDigits = /^[ \t\n\v\f\r]*(?=[0-9]*[a-fA-F])[0-9a-fA-F]+$/;
const badOctal = /^[ \t\n\v\f\r]*0[0-9]+$/;

/** An unsigned number of at most 32 bits; a leading blank is tolerated, a trailing one is not. */
export function cNumber(text: string): Parsed<number> {
  if (asLibvirtPrints.test(text)) return Number(text);
  const value = cNumber64(text);
  return typeof value === 'number' && value > unsigned32 ? faulty('not-a-number') : value;
}

/** A signed number of at most 32 bits that must not be negative, as those of a controller's target. */
export function nonNegativeCNumber(text: string): Parsed<number> {
  const value = cNumber(text);
  return typeof value === 'number' && value > signed32 ? faulty('not-a-number') : value;
}

/** The same of up to 64 bits; the highest ones lose their last digits. */
export function cNumber64(text: string): Parsed<number> {
  const match = number.exec(text);
  if (!match) return faulty(faultOf(text));
  const value = numberOf(match);
  return value < 2 ** 64 ? value : faulty('not-a-number');
}

function numberOf([, hex, binary, octal, decimal]: RegExpExecArray): number {
  if (hex) return Number.parseInt(hex, 16);
  if (binary) return Number.parseInt(binary, 2);
  return octal ? Number.parseInt(octal, 8) : Number(decimal);
}

function faultOf(text: string): 'empty' | 'invalid-octal' | 'hex-without-prefix' | 'not-a-number' {
  if (text === '') return 'empty';
  if (badOctal.test(text)) return 'invalid-octal';
  return hexDigits.test(text) ? 'hex-without-prefix' : 'not-a-number';
}
