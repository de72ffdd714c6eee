// Amounts of memory in KiB, wherever a domain states them: as the text of an element, or as an attribute beside @unit.
import { memoryKiB } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** `undefined` where nothing is stated, or nothing that libvirt can read. */
export function amountIn(element: XmlElement | undefined): number | undefined {
  return element && read(element.text, element);
}

export function amountOf(element: XmlElement | undefined, name: string): number | undefined {
  const attribute = element?.attribute(name);
  return attribute && read(attribute.value, element);
}

function read(text: string, element: XmlElement | undefined): number | undefined {
  const size = memoryKiB(text, element?.attribute('unit')?.value);
  return isFault(size) ? undefined : size;
}

/** What the NUMA cells have together. */
export function cellMemory({ elements }: Facts): number {
  return elements.at('cpu/numa/cell').reduce((sum, cell) => sum + (amountOf(cell, 'memory') ?? 0), 0);
}

/** What the memory devices have together. */
export function deviceMemory({ elements }: Facts): number {
  return elements.at('devices/memory').reduce((sum, device) => sum + (amountIn(memoryTarget(device, 'size')) ?? 0), 0);
}

/** NUMA cells and memory devices decide how much memory there is; without cells, `<memory>` does. */
export function totalMemory(facts: Facts): number {
  const cells = cellMemory(facts);
  return cells > 0 ? cells + deviceMemory(facts) : (amountIn(facts.elements.at('memory')[0]) ?? 0);
}

/** A part of the target of a memory device: libvirt reads the first. */
export function memoryTarget(device: XmlElement, name: string): XmlElement | undefined {
  return device.child('target')?.child(name);
}

export function isMemoryModel(device: XmlElement | undefined, ...models: readonly string[]): boolean {
  return models.includes(device?.attribute('model')?.value ?? '');
}

/** In KiB: the label of an NVDIMM is no memory, nor is what does not fill up a whole piece of its store. */
export function usableSize(device: XmlElement): number {
  const size = amountIn(memoryTarget(device, 'size')) ?? 0;
  if (!isMemoryModel(device, 'nvdimm')) return size;
  const label = amountIn(memoryTarget(device, 'label')?.child('size')) ?? 0;
  const piece = amountIn(device.child('source')?.child('alignsize')) || 1;
  return Math.floor((size - label) / piece) * piece;
}

/** As libvirt prints memory. */
export function inKiB(size: number): string {
  return `${size} KiB`;
}
