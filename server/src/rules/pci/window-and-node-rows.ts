// The 64-bit hole of the root, and the NUMA cells that controllers belong to.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { isPciControllerModel } from '../../machine/pci-controllers.js';
import { hasPciHole } from '../../machine/pci-hole.js';
import { pciTargetOptions } from '../../machine/pci-target-options.js';
import { decimal } from '../../model/values/decimal.js';
import { bytesPerUnit } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence, knowsMachine } from '../evidence/certainty.js';
import { pciControllerAt } from '../evidence/pci-controller.js';
import { deleteElement } from '../fixes/delete-part.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const HOLE = 'devices/controller/pcihole64';
const NODE = 'devices/controller/target/node';

export const windowAndNodeRules: readonly Rule[] = [
  unwantedRule({
    code: 'pcihole64-malformed',
    summary: 'The size of the 64-bit PCI hole is none that libvirt can read.',
    at: HOLE,
    when: hole => isRead(hole) && !isSize(hole),
    message: hole => `'${hole.text}' with the unit ${hole.attribute('unit')?.value || 'KiB'} is not a size.`,
  }),
  unwantedRule({
    code: 'pcihole64-wrong-machine',
    summary: 'The 64-bit PCI hole has a size on a machine where that cannot be set.',
    at: HOLE,
    when: (hole, facts) => {
      const { machine, profile } = facts.definition;
      // Where a machine without PCI is refused its controllers, this one is refused as a whole.
      const isJudged = machine.root !== undefined || !holdsIn(changes.pciNeedsPciMachine, profile);
      return isRead(hole) && isSize(hole) && knowsMachine(facts) && isJudged && !hasPciHole(machine, profile);
    },
    message: () => 'The size of the 64-bit PCI hole cannot be set on this machine.',
  }),
  unwantedRule({
    code: 'pci-expander-numa-node-invalid',
    summary: 'The NUMA cell of a controller is not a number.',
    at: NODE,
    when: node => node.text !== '' && isFault(decimal(node.text)),
    message: (_, text) => `'${text}' is not the number of a NUMA cell.`,
  }),
  unwantedRule({
    code: 'pci-expander-numa-node-unknown',
    summary: 'A PCI controller belongs to a NUMA cell that the guest does not have.',
    at: NODE,
    when: isOfUnknownCell,
    message: (_, text) => `The guest has no NUMA cell ${text.trim()}.`,
    fixes: nameOtherCell,
  }),
];

/** libvirt looks for the first hole of a root alone, and finds nothing in an empty one. */
function isRead(hole: XmlElement): boolean {
  const { parent } = hole;
  const model = parent?.attribute('model')?.value;
  const isRoot = parent?.attribute('type')?.value === 'pci' && (model === 'pci-root' || model === 'pcie-root');
  return isRoot && hole.text !== '';
}

function isSize(hole: XmlElement): boolean {
  const unit = bytesPerUnit(hole.attribute('unit')?.value || 'KiB');
  if (unit === undefined || !/^\s*\+?\d+$/.test(hole.text)) return false;
  return BigInt(hole.text.trim().replace('+', '')) * BigInt(unit) < 2n ** 64n;
}

/** Of a controller that can belong to one at all. */
function isOfUnknownCell(node: XmlElement, facts: Facts): boolean {
  const controller = pciControllerAt(node.parent?.parent, facts);
  const cell = controller?.stated?.target?.node?.value;
  if (cell === undefined || !controller || controller.index === 0) return false;
  const { model } = controller;
  const canHave = pciTargetOptions.some(
    ({ option, models }) => option === 'node' && isPciControllerModel(model) && models.includes(model),
  );
  return canHave && knowsAbsence(facts) && cell >= facts.domain.numaCells.length;
}

function nameOtherCell(node: XmlElement, facts: Facts): Fix[] {
  const last = facts.domain.numaCells.length - 1;
  const change = { title: `Change to ${last}`, edits: [setText(facts.document, node, String(last))] };
  return [...(last >= 0 ? [change] : []), ...deleteElement(node, facts)];
}
