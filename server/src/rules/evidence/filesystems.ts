import type { XmlElement } from '../../xml/tree.js';

/** The element that decides about everything else of a file system, for it and for what is in it. */
export function filesystemAround(element: XmlElement): XmlElement | undefined {
  return element.name === 'filesystem' || !element.parent ? element : filesystemAround(element.parent);
}

/** `path`, which is 9p, where nothing is stated. */
export function driverOf(element: XmlElement): string {
  return filesystemAround(element)?.child('driver')?.attribute('type')?.value ?? 'path';
}

export function isVirtiofs(element: XmlElement): boolean {
  return driverOf(element) === 'virtiofs';
}
