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

/** An amount of memory in KiB, rounded up as libvirt rounds; the unit is KiB where none is written. */
export function sizeKiB(amount: number, unit: string | undefined): Parsed<number> {
  const bytes = bytesPerUnit(unit || 'KiB');
  return bytes === undefined ? faulty('not-in-list') : Math.ceil((amount * bytes) / 1024);
}
