import { deepest, type PortPath } from './usb-bus.js';

/**
 * The numbers of a written port; `undefined` when libvirt cannot read it. A first 0 makes it no port at all, a later
 * one ends the path.
 */
export function parsePortPath(written: string): PortPath | undefined {
  const parts = written.split('.');
  if (parts.length > deepest || !parts.every(part => /^[ \t]*\+?[0-9]+$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  const end = numbers.indexOf(0);
  return end < 0 ? numbers : numbers.slice(0, end);
}

export function formatPortPath(path: PortPath): string {
  return path.join('.');
}
