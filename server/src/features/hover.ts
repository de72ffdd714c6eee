import type { Span } from '../text/span.js';
import { type Place, placeAt } from '../xml/place-at.js';
import { hoverAddress } from './hover/address.js';
import { hoverDevice } from './hover/device.js';
import { hoverDocumentation } from './hover/documentation.js';
import { hoverMachineType } from './hover/machine-type.js';
import { hoverPciController, hoverPciModel } from './hover/pci-controller.js';
import { hoverTargetOption } from './hover/target-option.js';
import type { Guest, Snapshot } from './snapshot.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

type Topic = (place: Place, guest: Guest) => Hover | undefined;

/** What explains itself. */
const complete: readonly Topic[] = [hoverTargetOption, hoverPciModel];

/** What is told of this guest, above what holds for all. */
const facts: readonly Topic[] = [hoverAddress, hoverPciController, hoverMachineType, hoverDevice];

const RULE = '\n\n---\n\n';

export function hover(snapshot: Snapshot, offset: number): Hover | undefined {
  const { document, guest } = snapshot.at(offset);
  const place = guest && placeAt(document, offset);
  if (!place) return undefined;
  const whole = first(complete, place, guest);
  if (whole) return whole;

  const found = first(facts, place, guest);
  const documentation = hoverDocumentation(place, guest, offset);
  if (!found || !documentation) return found ?? documentation;
  return { span: documentation.span, markdown: found.markdown + RULE + documentation.markdown };
}

function first(topics: readonly Topic[], place: Place, guest: Guest): Hover | undefined {
  for (const topic of topics) {
    const found = topic(place, guest);
    if (found) return found;
  }
  return undefined;
}
