import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { StatedController } from '../../model/controller.js';
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
  summary: 'A port for what will be plugged in reserves little memory.',
  since: '0.1.0',

  *check(facts) {
    const { domain, definition } = facts;
    if (!holdsIn(changes.memReserve, definition.profile) || !foresees(facts)) return;
    const ports = domain.controllers.filter(port => {
      return port.model?.value === 'pcie-root-port' && !port.target?.memReserve && isForLater(port, facts);
    });
    // Said of one: the others are as free and as small.
    const [port] = ports;
    if (!port) return;
    yield {
      span: port.model?.span ?? port.span,
      message: 'Firmware gives such a port little memory: a host device with large BARs cannot be plugged in later.',
      fixes: () => [{ title: 'Reserve 256 MiB', edits: ports.map(({ element }) => reserve(element, facts)) }],
    };
  },
};

/** Free in a guest that has host devices, or the work of somebody who wrote of ports alone and of nothing to hold. */
function isForLater({ index, address }: StatedController, facts: Facts): boolean {
  if (index === undefined) return false;
  if (assignedFunctions(facts).length) return facts.topology.occupants(index.value).length === 0;
  return !address && facts.domain.devices.every(({ kind }) => kind === 'controller');
}

function reserve(port: XmlElement, { document }: Facts): TextEdit {
  const target = port.child('target');
  return target
    ? setAttribute(document, target, 'memReserve', KIBIBYTES)
    : insertChild(document, port, 'last', `<target memReserve='${KIBIBYTES}'/>`);
}

const KIBIBYTES = '262144';
