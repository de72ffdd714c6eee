import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** The first console, when it is a serial port, becomes the one that is there already. */
export function becomesSerial(device: XmlElement, { elements }: Facts): boolean {
  if (device.name !== 'console' || elements.at('devices/console')[0] !== device) return false;
  const type = device.child('target')?.attribute('type')?.value;
  return (type === undefined || type === 'serial') && elements.at('devices/serial').length > 0;
}
