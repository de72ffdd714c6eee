import type { Span } from '../text/span.js';
import { placeAt } from '../xml/place-at.js';
import { hoverAddress } from './hover/address.js';
import { hoverDevice } from './hover/device.js';
import { hoverPciController } from './hover/pci-controller.js';
import { hoverTargetOption } from './hover/target-option.js';
import type { Snapshot } from './snapshot.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What is known about the place in the text; the first that knows something answers. */
const subjects = [hoverAddress, hoverPciController, hoverTargetOption, hoverDevice];

export function hover({ document, guest }: Snapshot, offset: number): Hover | undefined {
  const place = guest && placeAt(document, offset);
  if (!place) return undefined;
  for (const subject of subjects) {
    const found = subject(place, guest);
    if (found) return found;
  }
  return undefined;
}
