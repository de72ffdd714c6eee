import type { Span } from '../../text/span.js';
import type { Facts } from '../rule.js';

/** Where the text decides about the machine: its name, or the element that leaves it to libvirt. */
export function spanOfMachine({ domain, elements }: Facts): Span | undefined {
  return domain.machine?.span ?? elements.at('os/type')[0]?.nameSpan ?? domain.element.nameSpan;
}
