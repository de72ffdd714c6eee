import type { Span } from '../text/span.js';
import type { XmlElement } from '../xml/tree.js';
import type { StatedAddress } from './address.js';

/** What every child of `<devices>` has; a file per kind adds the rest. */
export interface StatedDevice {
  /** The element's name: `interface`, `disk`, `hostdev`. */
  readonly kind: string;
  readonly element: XmlElement;
  /** The element's name in its start tag: what a finding about the whole device underlines. */
  readonly span: Span;
  readonly address: StatedAddress | undefined;
}
