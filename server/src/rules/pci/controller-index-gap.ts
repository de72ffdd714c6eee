import type { DefinedController } from '../../definition/devices.js';
import { foresees } from '../evidence/certainty.js';
import { guestAddresses } from '../evidence/guest-address.js';
import { declareMissing } from '../fixes/declare-bus.js';
import type { Facts, Rule } from '../rule.js';

export const controllerIndexGap: Rule = {
  code: 'controller-index-gap',
  severity: 'info',
  summary: 'Indexes of PCI controllers are left out, so libvirt adds controllers for them.',
  since: '0.1.0',

  *check(facts) {
    const { definition, domain } = facts;
    if (domain.controllers.length < 1 || !foresees(facts) || definition.refusals.length > 0) return;
    for (const { missing, before } of gapsIn(facts)) {
      const span = before.stated?.index?.span;
      if (!span) continue;
      const added = missing.length === 1 ? 'the one left out below it' : `the ${missing.length} left out below it`;
      yield {
        span,
        message: `Up to index ${before.index} libvirt leaves no gap: it adds a ${missing[0]?.model} for ${added}.`,
        fixes: () => [declareMissing(missing, facts)],
      };
    }
  },
};

interface Gap {
  readonly missing: readonly DefinedController[];
  /** The stated controller that comes next. */
  readonly before: DefinedController;
}

/** Those that an address asks for are not left out by chance. */
function gapsIn(facts: Facts): Gap[] {
  const gaps: Gap[] = [];
  let missing: DefinedController[] = [];
  for (const bus of [...facts.topology.buses.values()].sort((a, b) => a.index - b.index)) {
    if (!bus.stated && bus.index > 0) missing.push(bus);
    else if (missing.length > 0) {
      gaps.push({ missing, before: bus });
      missing = [];
    }
  }
  return gaps.filter(gap => !gap.missing.some(({ index }) => isAddressed(index, facts)));
}

function isAddressed(bus: number, facts: Facts): boolean {
  return guestAddresses(facts).some(({ value }) => value.bus === bus);
}
