// How libvirt writes numbers, whatever notation the text has.

import { cNumber } from '../../model/values/c-number.js';
import { formatCpuSet, parseCpuSet } from '../../model/values/cpu-set.js';
import { hex } from '../../model/values/hex.js';
import { bytesPerUnit } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import { hexNumber } from '../../text/hex.js';
import type { Printed } from './printed.js';
import { type Format, type Shape, shape } from './shape.js';

/** A number in C notation, printed in hex with at least so many digits. */
export function asHex(digits: number): Format {
  return written => {
    const value = cNumber(written);
    return isFault(value) ? written : hexNumber(value, digits);
  };
}

/** A number that is hex in the text already, with or without prefix. */
export function fromHex(digits: number): Format {
  return written => {
    const value = hex(written);
    return isFault(value) ? written : hexNumber(value, digits);
  };
}

/** A USB identifier, in upper case; -1, which stands for any, is not written. */
export function anyOrHex(digits: number): Format {
  return written => {
    const value = cNumber(written);
    if (written === '-1') return undefined;
    return isFault(value) ? written : `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
  };
}

/** A number in C notation, printed in decimal. */
export const asDecimal: Format = written => {
  const value = cNumber(written);
  return isFault(value) ? written : String(value);
};

/** A decimal number without leading zeros and signs. */
export const plainDecimal: Format = written =>
  /^\s*\+?[0-9]+$/.test(written) ? String(BigInt(written.trim().replace('+', ''))) : written;

/** The same where 0 says that there is no such number. */
export const positiveDecimal: Format = written => {
  const number = plainDecimal(written);
  return number === '0' ? undefined : number;
};

/** Numbers in order, neighbours as ranges. */
export const cpuSet: Format = written => {
  const members = parseCpuSet(written);
  return members ? formatCpuSet(members) : written;
};

/** A word that says as much as nothing. */
export const unlessDefault: Format = written => (written === 'default' ? undefined : written);

export const macAddress: Format = written => written.trim().toLowerCase();

/** White space around does not count. */
export const trimmed: Format = written => written.trim();

/** An amount of memory: libvirt stores and prints KiB. */
export const memorySize: Shape = shape('unit', { text: trimmed, finish: inKiB });

export function inKiB(printed: Printed): Printed {
  const unit = printed.attributes.find(([name]) => name === 'unit')?.[1] ?? 'KiB';
  const size = kibText(printed.text ?? '', unit);
  if (size === undefined) return printed;
  const others = printed.attributes.filter(([name]) => name !== 'unit');
  return { ...printed, attributes: [...others, ['unit', 'KiB']], text: size };
}

/** The element with the amount of one attribute, and its `unit`, in KiB. */
export function withSizeInKiB(printed: Printed, name: string): Printed {
  const values = new Map(printed.attributes);
  const size = kibText(values.get(name) ?? '', values.get('unit') ?? 'KiB');
  if (size === undefined) return printed;
  const attributes = printed.attributes.flatMap(([each, value]): Printed['attributes'] => {
    if (each === 'unit') return [];
    return each === name
      ? [
          [name, size],
          ['unit', 'KiB'],
        ]
      : [[each, value]];
  });
  return { ...printed, attributes };
}

/** The element with an attribute that libvirt writes even where the text does not. */
export function withDefault(printed: Printed, name: string, value: string): Printed {
  const isWritten = printed.attributes.some(([written]) => written === name);
  return isWritten ? printed : { ...printed, attributes: [...printed.attributes, [name, value]] };
}

/** Rounded up to whole KiB, as libvirt rounds. */
export function kibText(amount: string, unit: string): string | undefined {
  const bytes = bytesPerUnit(unit);
  if (bytes === undefined || !/^\d+$/.test(amount)) return undefined;
  return String((BigInt(amount) * BigInt(bytes) + 1023n) / 1024n);
}
