import { statedOf } from '../../model/domain.js';
import type { StatedInterface } from '../../model/interface.js';
import type { TextEdit } from '../../text/edit.js';
import { insertChild } from '../../xml/edit/insert.js';
import { foresees } from '../evidence/certainty.js';
import { guestAddressOf } from '../evidence/guest-address.js';
import type { Facts, Fix, Rule } from '../rule.js';

export const unstableAutoAddress: Rule = {
  code: 'unstable-auto-address',
  severity: 'hint',
  summary: 'Several network cards have no address, so what the guest calls them depends on how many there are.',
  since: '0.1.0',

  /** Said once, of the first one: a single card keeps its place whatever else is added. */
  *check(facts) {
    const cards = statedOf(facts.domain, 'interface');
    if (cards.length < 2 || !foresees(facts) || facts.definition.refusals.length > 0) return;
    const unstable = cards.filter(card => isUnstable(card, facts));
    const [first] = unstable;
    if (!first || unstable.length < 2) return;
    yield {
      span: first.span,
      message: `libvirt numbers the ${unstable.length} network cards without address in order: one more, and the guest may rename them.`,
      fixes: () => nameByIndex(unstable, facts),
    };
  },
};

function isUnstable(card: StatedInterface, { topology }: Facts): boolean {
  if (guestAddressOf(card) || card.element.child('acpi')?.attribute('index')) return false;
  return topology.deviceAt(card.element)?.address?.type === 'pci';
}

/** Guests with systemd call a card with ACPI index 1 eno1, wherever it is. */
function nameByIndex(cards: readonly StatedInterface[], facts: Facts): Fix[] {
  if (!(['q35', 'i440fx'] as readonly string[]).includes(facts.definition.machine.family)) return [];
  const taken = facts.domain.devices.map(({ element }) => element.child('acpi')?.attribute('index')?.value);
  const free: number[] = [];
  for (let index = 1; free.length < cards.length; index++) if (!taken.includes(String(index))) free.push(index);
  const edits = cards.map(({ element }, nth): TextEdit => {
    const markup = `<acpi index='${free[nth]}'/>`;
    return insertChild(facts.document, element, 'last', markup);
  });
  return [{ title: 'Give them ACPI indexes', edits }];
}
