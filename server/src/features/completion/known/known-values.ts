import type { KnownValue } from '../completion.js';
import { controllerValues } from './controllers.js';
import { deviceAddressValues } from './device-address.js';
import { deviceValues } from './devices.js';
import { machineValues } from './machine.js';
import { nameValues } from './names.js';
import { pciAddressValues } from './pci-address.js';
import type { Question } from './question.js';

const knowers = [pciAddressValues, deviceAddressValues, controllerValues, deviceValues, nameValues, machineValues];

/** What is known of a place beyond the schema; the first that knows something answers. */
export function knownValues(question: Question): readonly KnownValue[] {
  for (const knower of knowers) {
    const values = knower(question);
    if (values) return values;
  }
  return [];
}
