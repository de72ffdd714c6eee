import { bytesPerUnit } from '../../model/values/memory-size.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

/** Writes an amount of memory in the unit that the text has, or in KiB where that would leave a remainder. */
export function writeAmount(element: XmlElement, sizeKiB: number, { document }: Facts): Fix {
  const unit = element.attribute('unit')?.value ?? 'KiB';
  const amount = (sizeKiB * 1024) / (bytesPerUnit(unit) ?? 1024);
  const isWhole = Number.isInteger(amount);
  const text = String(isWhole ? amount : sizeKiB);
  return {
    title: `Write ${text} ${isWhole ? unit : 'KiB'}`,
    edits: [...(isWhole ? [] : [setAttribute(document, element, 'unit', 'KiB')]), setText(document, element, text)],
  };
}
