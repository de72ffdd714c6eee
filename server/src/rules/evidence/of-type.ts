// What a device is, asked of the device or of a part of it.
import type { ElementTest } from '../../xml/indexed-place.js';
import type { XmlElement } from '../../xml/tree.js';

/** The element itself has one of these types. */
export function isOfType(...types: readonly string[]): ElementTest {
  return element => hasType(element, types);
}

/** The element around this one has. */
export function isPartOf(...types: readonly string[]): ElementTest {
  return ({ parent }) => hasType(parent, types);
}

/** The element around the parent has: `<reconnect>` in the `<source>` of a serial port. */
export function isInPartOf(...types: readonly string[]): ElementTest {
  return ({ parent }) => hasType(parent?.parent, types);
}

function hasType(element: XmlElement | undefined, types: readonly string[]): boolean {
  return types.includes(element?.attribute('type')?.value ?? '');
}
