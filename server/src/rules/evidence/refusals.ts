import type { DefinedDevice } from '../../definition/devices.js';
import type { Refusal } from '../../definition/refusal.js';
import type { StatedDevice } from '../../model/device.js';
import type { Facts } from '../rule.js';
import { isIntact, knowsAbsence, knowsMachine } from './certainty.js';
import { isController } from './controllers.js';

/** A refusal whose cause stands in the text. */
export interface StatedRefusal extends Refusal {
  readonly at: StatedDevice;
}

/** libvirt's refusals with a code, as far as the text can be taken at its word about all devices concerned. */
export function* refusalsWith(facts: Facts, code: string): Iterable<StatedRefusal> {
  if (!knowsMachine(facts)) return;
  for (const refusal of facts.definition.refusals) {
    const at = refusal.device?.stated;
    if (refusal.code === code && at && isCertain(facts, [refusal.device, ...refusal.others])) yield { ...refusal, at };
  }
}

function isCertain(facts: Facts, devices: readonly (DefinedDevice | undefined)[]): boolean {
  return devices.every(device => {
    if (!device?.stated) return true;
    return isNumbered(device, facts) && elementsOf(device.stated).every(each => isIntact(facts.document, each));
  });
}

/** An index that libvirt gives depends on all controllers before. */
function isNumbered(device: DefinedDevice, facts: Facts): boolean {
  return !isController(device) || device.stated?.index !== undefined || knowsAbsence(facts);
}

function elementsOf({ element, address }: StatedDevice) {
  return address ? [element, address.element] : [element];
}

/** How far the text reaches beyond what is there: the index of its controller or the bus of its device. */
export function reachOf({ device }: Refusal): string {
  if (isController(device)) return `index ${device.index}`;
  return device?.address?.type === 'pci' ? `bus ${device.address.bus}` : 'that bus';
}
