import type { KnownValues } from '../completion.js';
import { controllerValues } from './controllers.js';
import { deviceAddressValues } from './device-address.js';
import { deviceValues } from './devices.js';
import { machineValues } from './machine.js';
import { nameValues } from './names.js';
import { pciAddressValues } from './pci-address.js';
import type { Knower, Question } from './question.js';

/** Those who know all values of a place, where they know any. */
const whole: readonly Knower[] = [pciAddressValues, deviceAddressValues, controllerValues, nameValues];
/** Those who know the most useful ones. */
const partly: readonly Knower[] = [deviceValues, machineValues];

/** What is known of a place beyond the schema. */
export function knownValues(question: Question): KnownValues {
  for (const knower of [...whole, ...partly]) {
    const values = knower(question);
    if (values) return { values, isWhole: whole.includes(knower) };
  }
  return { values: [], isWhole: false };
}
