import type { XmlElement } from '../../xml/tree.js';

/** Whether a `<graphics>` is of one of the types. */
export function isScreen(graphics: XmlElement | undefined, ...types: readonly string[]): boolean {
  return types.includes(graphics?.attribute('type')?.value ?? '');
}
