// Repairs of single numbers in PCI addresses.
import type { TextEdit } from '../../text/edit.js';
import type { PciNumber } from '../evidence/pci-numbers.js';
import type { Fix } from '../rule.js';
import { hex } from '../words/hex.js';

/** Digits as lspci prints them are hexadecimal already; all they lack is the prefix. */
export function insertPrefix(number: PciNumber): Fix[] {
  return prefixed(number).map(fix => ({ ...fix, isSafe: true }));
}

function prefixed(number: PciNumber): Fix[] {
  return rewrite(number, /^(\s*)()(\S+)$/, digits => `0x${digits}`);
}

/** 08 was meant as 0x08, or as 8 with a zero for looks. */
export function rereadDigits(number: PciNumber): Fix[] {
  return [...prefixed(number), ...rewrite(number, /^(\s*)(0+)(\d+)$/, digits => digits)];
}

/** Blanks behind a number are the one flaw that leaves no doubt about the number. */
export function stripBlanks(number: PciNumber): Fix[] {
  const { attribute, span } = number;
  const [, written, blanks = ''] = /^\s*(0[xX][0-9a-fA-F]+|[1-9][0-9]*|0[0-7]*)(\s+)$/.exec(attribute.value) ?? [];
  if (!written || !isPlain(number)) return [];
  const behind = { start: span.end - blanks.length, end: span.end };
  return [{ title: `Write ${written}`, edits: [{ span: behind, text: '' }], isSafe: true }];
}

/** Whichever of the above suits what is wrong. */
export function correctNumber(number: PciNumber): Fix[] {
  const { value } = number.attribute;
  if (/^\s*0\d+$/.test(value)) return rereadDigits(number);
  return /^\s*[0-9a-fA-F]+$/.test(value) ? insertPrefix(number) : stripBlanks(number);
}

/** What libvirt reads, or else the hexadecimal number that the digits look like, where there can be such. */
export function writeHex(number: PciNumber, readings: readonly number[]): Fix[] {
  const { attribute, span } = number;
  const last = LAST[attribute.name] ?? Number.POSITIVE_INFINITY;
  const texts = readings.filter(value => value <= last).map(value => hex(value));
  return texts.map(text => ({ title: `Write ${text}`, edits: [{ span, text }] }));
}

const LAST: Readonly<Record<string, number>> = { bus: 0xff, slot: 0x1f, function: 7 };

/** Blanks, what is replaced, digits: the middle becomes what makes the whole of the digits. */
function rewrite(number: PciNumber, shape: RegExp, whole: (digits: string) => string): Fix[] {
  const match = shape.exec(number.attribute.value);
  if (!match || !isPlain(number)) return [];
  const [, blanks = '', middle = '', digits = ''] = match;
  const start = number.span.start + blanks.length;
  const wanted = whole(digits);
  const edit: TextEdit = { span: { start, end: start + middle.length }, text: wanted.slice(0, -digits.length) };
  return [{ title: `Write ${wanted}`, edits: [edit] }];
}

/** Whether the text says the value as it is, without references. */
function isPlain({ attribute, span }: PciNumber): boolean {
  return span.end - span.start === attribute.value.length;
}
