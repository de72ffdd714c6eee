// Expander buses: the bus numbers from busNr on are theirs and those of what is below.
import type { DefinedController } from '../../definition/devices.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { insertChild } from '../../xml/edit/insert.js';
import { assignedFunctions } from '../evidence/assigned-functions.js';
import { foresees } from '../evidence/certainty.js';
import { connectionKind, freePlace } from '../evidence/connection.js';
import { isController } from '../evidence/controllers.js';
import { type Expander, expandersOf, isBelowExpander, mainBuses } from '../evidence/expanders.js';
import { insertPlace } from '../fixes/insert-place.js';
import { type Row, ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Problem, Rule } from '../rule.js';

const tooTight: Row = {
  code: 'pci-expander-busnr-too-tight',
  severity: 'warning',
  summary: 'An expander bus has more controllers below it than bus numbers.',
};

const mainTooMany: Row = {
  code: 'port-count-bus-numbers',
  severity: 'warning',
  summary: 'An expander bus begins at a bus number that the controllers on bus 0 need.',
};

const portTaken: Row = {
  code: 'expander-port-taken-by-unrelated-device',
  severity: 'warning',
  summary: 'libvirt puts a device without address into a port of an expander bus.',
};

export const expanderRules: readonly Rule[] = [
  ruleOf(tooTight, facts => crowded(facts)),
  ruleOf(mainTooMany, facts => overrun(facts)),
  ruleOf(portTaken, facts => taken(facts)),
];

function* crowded(facts: Facts): Iterable<Problem> {
  const expanders = expandersOf(facts);
  for (const [nth, expander] of expanders.entries()) {
    const { busNr, needs, limit } = expander;
    const room = limit - busNr;
    // Two with one number are a matter of their own.
    if (needs <= room || room === 0) continue;
    const previous = expanders[nth - 1];
    const lowest = previous ? previous.busNr + previous.needs : mainBuses(facts);
    yield {
      span: spanOf(expander.controller, facts),
      message: `From busNr ${busNr} on there is room for ${room === 1 ? 'one bus' : `${room} buses`}, but the expander and what is below it are ${needs}.`,
      fixes: () => (limit - needs >= lowest ? [renumber(expander, limit - needs, facts)] : []),
    };
  }
}

function* overrun(facts: Facts): Iterable<Problem> {
  const [first] = expandersOf(facts);
  if (!first) return;
  const main = mainBuses(facts);
  if (main <= first.busNr) return;
  const highest = first.limit - first.needs;
  yield {
    span: spanOf(first.controller, facts),
    message: `The expander begins at busNr ${first.busNr}, but bus 0 and what is below it need ${main} numbers.`,
    fixes: () => (highest >= main ? [renumber(first, highest, facts)] : []),
  };
}

function* taken(facts: Facts): Iterable<Problem> {
  const { topology } = facts;
  if (expandersOf(facts).length === 0 || !foresees(facts)) return;
  const assigned = new Set(assignedFunctions(facts).map(({ device }) => device.element));
  for (const { index } of topology.buses.values()) {
    for (const { device } of topology.occupants(index)) {
      const { stated } = device;
      if (!stated || isController(device) || stated.address?.type === 'pci' || assigned.has(stated.element)) continue;
      if (!isBelowExpander(device, topology)) continue;
      const place = freePlace(connectionKind(device, topology), topology);
      const isElsewhere = place && !isBelowExpander(topology.buses.get(place.bus), topology);
      yield {
        span: stated.span,
        message: `libvirt puts this <${device.kind}> into bus ${index}, below an expander bus.`,
        fixes: () => (isElsewhere ? [insertPlace(stated, place, facts)] : []),
      };
    }
  }
}

function spanOf({ stated }: DefinedController, { domain }: Facts) {
  return stated?.target?.busNr?.span ?? stated?.model?.span ?? stated?.span ?? domain.element.nameSpan;
}

function renumber({ controller }: Expander, busNr: number, { document }: Facts): Fix {
  const element = controller.stated?.element;
  const target = element?.child('target');
  const title = `Begin at busNr ${busNr}`;
  if (!element) return { title, edits: [] };
  const edit = target
    ? setAttribute(document, target, 'busNr', String(busNr))
    : insertChild(document, element, 'first', `<target busNr='${busNr}'/>`);
  return { title, edits: [edit] };
}
