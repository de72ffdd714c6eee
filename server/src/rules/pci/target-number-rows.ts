// Numbers and switches in the <target> of a PCI controller.
import type { Refusal } from '../../definition/refusal.js';
import { changes } from '../../machine/changes.js';
import { isPciControllerModel } from '../../machine/pci-controllers.js';
import { type PciTargetOption, pciTargetOptions } from '../../machine/pci-target-options.js';
import { cNumber64, nonNegativeCNumber } from '../../model/values/c-number.js';
import { isFault, type Parsed } from '../../model/values/parsed.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfBus } from '../evidence/address-span.js';
import { isController, spanOfIndex } from '../evidence/controllers.js';
import { pciControllerAt } from '../evidence/pci-controller.js';
import { reachOf, type StatedRefusal } from '../evidence/refusals.js';
import { comeCloser } from '../fixes/change-controller.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { numberRule } from '../kinds/number-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const NUMBERS = ['chassis', 'chassisNr', 'port', 'busNr', 'index'] as const;
const SIGNED_32 = 0x7fff_ffff;

export const targetNumberRules: readonly Rule[] = [
  numberRule({
    code: 'pci-target-number-malformed',
    summary: 'A number in the target of a PCI controller is none that libvirt can read.',
    at: NUMBERS.map(name => `devices/controller/target/@${name}`),
    when: isOfPci,
    parse: nonNegativeCNumber,
    message: text => `'${text}' is not a number of at least 0.`,
    fixes: (_, facts, attribute) => deleteAttribute(attribute, facts),
  }),
  rangeRule('busNr', 'pci-target-busnr-out-of-range', 'The busNr of an expander bus is not between 1 and 254.'),
  rangeRule(
    'chassisNr',
    'pci-target-chassisnr-out-of-range',
    'The chassisNr of a pci-bridge is not between 1 and 255.',
  ),
  rangeRule('chassis', 'pci-target-chassis-out-of-range', 'The chassis of a port is above 255.'),
  rangeRule('port', 'pci-target-port-out-of-range', 'The port number of a port is above 255.'),
  valueRule({
    code: 'pci-target-hotplug-invalid',
    summary: 'The hotplug switch of a PCI controller is neither on nor off.',
    at: 'devices/controller/target/@hotplug',
    when: isOfPci,
    noun: 'a setting of hotplug',
    oneOf: ['on', 'off'],
  }),
  numberRule({
    code: 'pci-option-memreserve-invalid',
    summary: 'The memory to reserve behind a port or bridge is 0 or no number.',
    ...changes.memReserve,
    at: 'devices/controller/target/@memReserve',
    when: isOfPci,
    parse: cNumber64,
    accepts: value => value > 0,
    message: text =>
      text.trim() === '0' ? 'A memReserve of 0 reserves nothing.' : `'${text}' is not a number of KiB.`,
    fixes: (_, facts, attribute) => deleteAttribute(attribute, facts),
  }),
  refusalRule({
    code: 'pci-target-index-out-of-range',
    summary: 'The target index of a PCI host bridge is above 30.',
    spanOf: spanOfTargetIndex,
    message: refusal =>
      statedIndexOf(refusal)
        ? `Target index ${refusal.values.index} is above 30, the last PCI host bridge of pseries.`
        : `A pseries machine has 31 PCI host bridges at most, and up to ${reachOf(refusal)} there are more.`,
    fixes: (refusal, facts) => (statedIndexOf(refusal) ? freeIndex(refusal, facts) : comeCloser(refusal, facts)),
  }),
  refusalRule({
    code: 'pci-target-index-zero-mismatch',
    summary: 'Target index 0 and index 0 do not belong to the same PCI host bridge.',
    spanOf: spanOfTargetIndex,
    message: ({ values }) =>
      values.index === 0
        ? `The PCI host bridge with index 0 has target index 0, not ${values.targetIndex}.`
        : `Target index 0 belongs to the PCI host bridge with index 0, not to that with index ${values.index}.`,
    fixes: (refusal, facts) => freeIndex(refusal, facts),
  }),
];

function rangeRule(option: PciTargetOption['option'], code: string, summary: string): Rule {
  const { min = 0, max = SIGNED_32 } = pciTargetOptions.find(row => row.option === option) ?? {};
  return numberRule({
    code,
    summary,
    at: `devices/controller/target/@${option}`,
    when: (target, facts) => hasOption(option, target, facts),
    // What cannot be read is at fault for that alone.
    parse: text => orElse(min, nonNegativeCNumber(text)),
    accepts: value => min <= value && value <= max,
    message: text => `${option} ${text} is not between ${min} and ${max}.`,
    fixes: (target, facts) => nearest(target, option, { min, max }, facts),
  });
}

function nearest(target: XmlElement, option: string, { min, max }: { min: number; max: number }, facts: Facts): Fix[] {
  const value = nonNegativeCNumber(target.attribute(option)?.value ?? '');
  const wanted = String(!isFault(value) && value > max ? max : min);
  const change = { title: `Change to ${wanted}`, edits: [setAttribute(facts.document, target, option, wanted)] };
  return [change, ...deleteAttribute(target.attribute(option), facts)];
}

function isOfPci({ parent }: XmlElement): boolean {
  return parent?.attribute('type')?.value === 'pci';
}

function hasOption(option: string, { parent }: XmlElement, facts: Facts): boolean {
  const model = pciControllerAt(parent, facts)?.model;
  return (
    isPciControllerModel(model) && pciTargetOptions.some(row => row.option === option && row.models.includes(model))
  );
}

function orElse(otherwise: number, parsed: Parsed<number>): number {
  return isFault(parsed) ? otherwise : parsed;
}

function statedIndexOf({ device }: Refusal) {
  return isController(device) ? device.stated?.target?.index : undefined;
}

/** Without a target index it is the index of the controller, or the bus of a device, that takes too many. */
function spanOfTargetIndex(refusal: StatedRefusal) {
  const { device } = refusal;
  if (!isController(device)) return spanOfBus(refusal);
  return statedIndexOf(refusal)?.span ?? (device.stated ? spanOfIndex(device.stated) : refusal.at.span);
}

/** Without the attribute libvirt takes the lowest index that is free. */
function freeIndex({ device }: StatedRefusal, facts: Facts): Fix[] {
  const target = isController(device) ? device.stated?.target?.element : undefined;
  return deleteAttribute(target?.attribute('index'), facts);
}
