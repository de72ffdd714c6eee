// Functions of one card of the host that the guest sees as separate cards.
import type { DefinedPciAddress } from '../../definition/defined-address.js';
import { formatPciAddress } from '../../model/pci-address.js';
import type { TextEdit } from '../../text/edit.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { type AssignedFunction, assignedFunctions } from '../evidence/assigned-functions.js';
import { foresees } from '../evidence/certainty.js';
import { guestAddressOf } from '../evidence/guest-address.js';
import { isIntegratedOnHost } from '../evidence/integrated-on-host.js';
import { insertPlace } from '../fixes/insert-place.js';
import { moveTo } from '../fixes/move-device.js';
import { type Row, ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';

const scattered: Row = {
  code: 'hostdev-multifunction-scattered',
  severity: 'info',
  summary: 'Functions of one card of the host stand in different slots of the guest.',
};

export const scatteredRules: readonly Rule[] = [ruleOf(scattered, facts => scatteredFunctions(facts))];

interface Card {
  /** The lowest function that the guest gets. */
  readonly first: AssignedFunction;
  readonly place: DefinedPciAddress;
}

/** Each function that is not in the slot of the card's first one. */
function* scatteredFunctions(facts: Facts): Iterable<Problem> {
  if (!foresees(facts)) return;
  // Virtual functions and what the host's chipset has in one slot are devices of their own.
  const functions = assignedFunctions(facts).filter(({ device }) => device.kind === 'hostdev');
  if (functions.length < 2) return;
  const cards = new Map<string, Card>();
  for (const assigned of functions.toSorted((a, b) => a.host.function - b.host.function)) {
    const place = placeOf(assigned, facts);
    if (!place || isIntegratedOnHost(assigned.host)) continue;
    const key = formatPciAddress({ ...assigned.host, function: 0 });
    const card = cards.get(key);
    if (!card) cards.set(key, { first: assigned, place });
    else if (isElsewhere(assigned, place, card)) yield problemOf(assigned, card, facts);
  }
}

/** The same function twice is a mistake of another kind. */
function isElsewhere({ host }: AssignedFunction, { bus, slot }: DefinedPciAddress, { first, place }: Card): boolean {
  return host.function !== first.host.function && (bus !== place.bus || slot !== place.slot);
}

function placeOf({ device }: AssignedFunction, { topology }: Facts): DefinedPciAddress | undefined {
  const address = topology.deviceAt(device.element)?.address;
  return address?.type === 'pci' ? address : undefined;
}

function problemOf(assigned: AssignedFunction, card: Card, facts: Facts): Problem {
  const { device, host } = assigned;
  return {
    span: guestAddressOf(device)?.element.nameSpan ?? device.span,
    message: `${formatPciAddress(host)} belongs to the card of ${formatPciAddress(card.first.host)}, but stands in another slot.`,
    related: [{ span: card.first.device.span, message: 'The card is here.' }],
    fixes: () => unite(assigned, card, facts),
  };
}

/** As on the host, if the card's first function has an address in the text and the other one finds its place free. */
function unite({ device, host }: AssignedFunction, { first, place }: Card, facts: Facts): readonly Fix[] {
  const { domain, bus, slot } = place;
  const wanted = { domain, bus, slot, function: host.function };
  const together = guestAddressOf(first.device);
  if (!together || place.function !== 0 || host.function === 0 || facts.topology.at(wanted).length > 0) return [];
  const own = guestAddressOf(device);
  const { title, edits } = own ? moveTo(facts, own.element, own.value, wanted) : insertPlace(device, wanted, facts);
  return [{ title, edits: [...allowFunctions(together.element, facts), ...edits] }];
}

function allowFunctions(address: XmlElement, { document }: Facts): readonly TextEdit[] {
  if (address.attribute('multifunction')?.value === 'on') return [];
  return [setAttribute(document, address, 'multifunction', 'on')];
}
