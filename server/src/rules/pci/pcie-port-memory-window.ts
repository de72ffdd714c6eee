import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { TextEdit } from '../../text/edit.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { insertChild } from '../../xml/edit/insert.js';
import type { XmlElement } from '../../xml/tree.js';
import { assignedFunctions } from '../evidence/assigned-functions.js';
import { foresees } from '../evidence/certainty.js';
import type { Facts, Rule } from '../rule.js';

export const pciePortMemoryWindow: Rule = {
  code: 'pcie-port-memory-window',
  severity: 'hint',
  summary: 'A free port of a guest with host devices reserves little memory for what will be plugged in.',
  since: '0.1.0',

  *check(facts) {
    const { domain, topology, definition } = facts;
    if (!holdsIn(changes.memReserve, definition.profile) || !assignedFunctions(facts).length || !foresees(facts))
      return;
    const isFree = (bus: number) => topology.occupants(bus).length === 0;
    const ports = domain.controllers.filter(
      ({ model, target, index }) =>
        model?.value === 'pcie-root-port' && !target?.memReserve && index !== undefined && isFree(index.value),
    );
    // Said of one: the others are as free and as small.
    const [port] = ports;
    if (!port) return;
    yield {
      span: port.model?.span ?? port.span,
      message: 'Firmware gives a free port little memory: a host device with large BARs cannot be plugged in later.',
      fixes: () => [{ title: 'Reserve 256 MiB', edits: ports.map(({ element }) => reserve(element, facts)) }],
    };
  },
};

function reserve(port: XmlElement, { document }: Facts): TextEdit {
  const target = port.child('target');
  return target
    ? setAttribute(document, target, 'memReserve', KIBIBYTES)
    : insertChild(document, port, 'last', `<target memReserve='${KIBIBYTES}'/>`);
}

const KIBIBYTES = '262144';
