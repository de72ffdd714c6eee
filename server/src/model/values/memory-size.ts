import { faulty, type Parsed } from './parsed.js';

const bytesByUnit: ReadonlyMap<string, number> = new Map([
  ['b', 1],
  ['byte', 1],
  ['bytes', 1],
  ['kb', 1e3],
  ['k', 2 ** 10],
  ['kib', 2 ** 10],
  ['mb', 1e6],
  ['m', 2 ** 20],
  ['mib', 2 ** 20],
  ['gb', 1e9],
  ['g', 2 ** 30],
  ['gib', 2 ** 30],
  ['tb', 1e12],
  ['t', 2 ** 40],
  ['tib', 2 ** 40],
  ['pb', 1e15],
  ['p', 2 ** 50],
  ['pib', 2 ** 50],
  ['eb', 1e18],
  ['e', 2 ** 60],
  ['eib', 2 ** 60],
]);

/** Bytes in one of libvirt's units of memory, in any case; `undefined` for a word that is none. */
export function bytesPerUnit(unit: string): number | undefined {
  return bytesByUnit.get(unit.toLowerCase());
}

const digits = /^[ \t\n\v\f\r]*\+?([0-9]+)$/;
/** libvirt counts bytes in 63 bits. */
const mostBytes = 2n ** 63n - 1n;

/** An amount of memory as libvirt reads it, in KiB; `not-in-list` says that the number would do, but not the unit. */
export function memoryKiB(text: string, unit: string | undefined): Parsed<number> {
  const amount = digits.exec(text)?.[1];
  if (amount === undefined) return faulty('not-a-number');
  const bytes = bytesPerUnit(unit || 'KiB');
  if (bytes === undefined) return faulty('not-in-list');
  if (Number(amount) * bytes <= Number.MAX_SAFE_INTEGER) return Math.ceil((Number(amount) * bytes) / 1024);
  const total = BigInt(amount) * BigInt(bytes);
  return total > mostBytes ? faulty('not-a-number') : Number((total + 1023n) / 1024n);
}
