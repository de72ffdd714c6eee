import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

const KINDS = ['serial', 'parallel', 'console', 'channel', 'redirdev'].map(kind => `devices/${kind}`);

/** Everything with a character device on the host: its element is the one with the type. */
export function* characterDevices({ elements }: Facts): Iterable<XmlElement> {
  for (const kind of KINDS) yield* elements.at(kind);
  for (const smartcard of elements.at('devices/smartcard')) {
    if (smartcard.attribute('mode')?.value === 'passthrough') yield smartcard;
  }
  for (const backend of elements.at('devices/rng/backend')) {
    if (backend.attribute('model')?.value === 'egd') yield backend;
  }
}
