import type { ElementTest } from '../../xml/indexed-place.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** Elements that are a character device whatever they say. */
export const characterKinds = ['serial', 'parallel', 'console', 'channel', 'redirdev'].map(kind => `devices/${kind}`);

/**
 * Everything with a character device on the host, as far as it passes a test, which is asked once about each; see
 * `ElementIndex`. Its element is the one with the type.
 */
export function* characterDevices({ elements }: Facts, test: ElementTest): Iterable<XmlElement> {
  for (const kind of characterKinds) yield* elements.passing(kind, test);
  for (const smartcard of elements.at('devices/smartcard')) {
    if (smartcard.attribute('mode')?.value === 'passthrough' && test(smartcard)) yield smartcard;
  }
  for (const backend of elements.at('devices/rng/backend')) {
    if (backend.attribute('model')?.value === 'egd' && test(backend)) yield backend;
  }
}
