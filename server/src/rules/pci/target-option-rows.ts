// Options in the <target> of a PCI controller that its model does not have.
import { changes } from '../../machine/changes.js';
import type { Machine } from '../../machine/machine.js';
import { isPciControllerModel } from '../../machine/pci-controllers.js';
import { type PciTargetOption, pciTargetOptions } from '../../machine/pci-target-options.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { pciControllerAt } from '../evidence/pci-controller.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';

type Option = PciTargetOption['option'];

export const targetOptionRules: readonly Rule[] = [
  optionRule(
    'chassisNr',
    'pci-option-chassisnr-not-allowed',
    'A PCI controller other than a pci-bridge has a chassisNr.',
  ),
  optionRule('chassis', 'pci-option-chassis-not-allowed', 'A PCI controller that is no port has a chassis.'),
  optionRule('port', 'pci-option-port-not-allowed', 'A PCI controller that is no port has a port number.'),
  optionRule('busNr', 'pci-option-busnr-not-allowed', 'A PCI controller that is no expander bus has a busNr.'),
  optionRule(
    'hotplug',
    'pci-option-hotplug-not-allowed',
    'Hotplug is switched on a PCI controller that has no such switch.',
  ),
  optionRule(
    'index',
    'pci-option-target-index-not-allowed',
    'A PCI controller that is no host bridge of pseries has a target index.',
  ),
  optionRule(
    'memReserve',
    'pci-option-memreserve-not-allowed',
    'Memory is reserved on a PCI controller that cannot do so.',
    changes.memReserve,
  ),
  unwantedRule({
    code: 'pci-option-node-not-allowed',
    summary: 'A PCI controller that cannot belong to a NUMA cell has a node.',
    at: 'devices/controller/target/node',
    when: (node, facts) => isExtraOption('node', node.parent, facts) && indexOf(node, facts) !== 0,
    message: node => `A ${modelAround(node.parent)} cannot belong to a NUMA cell.`,
  }),
  unwantedRule({
    code: 'pci-root-numa-node',
    summary: 'The PCI controller with index 0 has a node.',
    at: 'devices/controller/target/node',
    when: (node, facts) => isStated('node', node.parent, facts) && indexOf(node, facts) === 0,
    message: () => 'The PCI controller with index 0 cannot belong to a NUMA cell.',
  }),
  unwantedRule({
    code: 'pci-root-hotplug-needs-i440fx',
    summary: 'Hotplug is switched on a pci-root of pseries, which has no such switch.',
    since: version(12, 8),
    at: 'devices/controller/target/@hotplug',
    when: (target, facts) =>
      isStated('hotplug', target, facts) &&
      knowsMachine(facts) &&
      facts.definition.machine.family === 'pseries' &&
      pciControllerAt(target.parent, facts)?.model === 'pci-root',
    message: () => 'Hotplug cannot be switched on a pci-root of pseries.',
  }),
];

function optionRule(option: Option, code: string, summary: string, lifetime = {}): Rule {
  return unwantedRule({
    code,
    summary,
    ...lifetime,
    at: `devices/controller/target/@${option}`,
    when: (target, facts) => isExtraOption(option, target, facts),
    message: target => `A ${modelAround(target)} has no ${option === 'index' ? 'target index' : option}.`,
  });
}

/** What libvirt cannot read is at fault for that alone. */
function isExtraOption(option: Option, target: XmlElement | undefined, facts: Facts): boolean {
  const model = pciControllerAt(target?.parent, facts)?.model;
  if (!isPciControllerModel(model) || !isStated(option, target, facts)) return false;
  const isCertain = model !== 'pci-root' || knowsMachine(facts);
  return (
    isCertain &&
    !pciTargetOptions.some(
      row => row.option === option && row.models.includes(model) && isOn(row, facts.definition.machine),
    )
  );
}

function isOn({ onlyOn }: PciTargetOption, { family }: Machine): boolean {
  return onlyOn === undefined || onlyOn.includes(family);
}

function isStated(option: Option, target: XmlElement | undefined, facts: Facts): boolean {
  const stated = pciControllerAt(target?.parent, facts)?.stated?.target;
  return stated?.element === target && stated?.[option] !== undefined;
}

function indexOf(node: XmlElement, facts: Facts): number | undefined {
  return pciControllerAt(node.parent?.parent, facts)?.index;
}

function modelAround(target: XmlElement | undefined): string {
  return target?.parent?.attribute('model')?.value ?? 'PCI root';
}
