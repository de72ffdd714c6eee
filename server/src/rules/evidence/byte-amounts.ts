// Sizes of which single bytes count, where libvirt takes powers of two or whole blocks.
import { bytesPerUnit } from '../../model/values/memory-size.js';
import type { XmlElement } from '../../xml/tree.js';

/** `undefined` for what is no size at all; `unit` is meant where none is written. */
export function bytesIn(size: XmlElement, unit: string): number | undefined {
  const amount = /^\s*\+?(\d{1,20})$/.exec(size.text)?.[1];
  const bytes = bytesPerUnit(size.attribute('unit')?.value || unit);
  return amount === undefined || bytes === undefined ? undefined : Number(amount) * bytes;
}
