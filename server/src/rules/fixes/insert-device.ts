import type { TextEdit } from '../../text/edit.js';
import { insertBeside, insertChild } from '../../xml/edit/insert.js';
import type { Facts } from '../rule.js';

/** Markup of a device: behind the last one of its kind, or else behind all devices. */
export function insertDevice(markup: string, kind: string, { document, domain }: Facts): TextEdit[] {
  const last = domain.devices.findLast(device => device.kind === kind);
  if (last) return [insertBeside(document, last.element, 'after', markup)];
  return domain.devicesElement ? [insertChild(document, domain.devicesElement, 'last', markup)] : [];
}
