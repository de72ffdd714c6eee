// Which token of an address a refusal is about.
import type { Span } from '../../text/span.js';
import { guestAddressOf, spanOfPart } from './guest-address.js';
import type { StatedRefusal } from './refusals.js';

/** `<address>` by its name, or the device where it has none. */
export function spanOfAddress({ at }: StatedRefusal): Span {
  return at.address?.element.nameSpan ?? at.span;
}

export function spanOfAddressType(refusal: StatedRefusal): Span {
  return refusal.at.address?.element.attribute('type')?.valueSpan ?? spanOfAddress(refusal);
}

export function spanOfBus(refusal: StatedRefusal): Span {
  return partOf(refusal, 'bus');
}

export function spanOfSlot(refusal: StatedRefusal): Span {
  return partOf(refusal, 'slot');
}

function partOf(refusal: StatedRefusal, part: 'bus' | 'slot'): Span {
  const address = guestAddressOf(refusal.at);
  return address ? spanOfPart(address, part) : spanOfAddress(refusal);
}
