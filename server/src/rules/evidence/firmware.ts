import type { Facts } from '../rule.js';
import { knowsAbsence } from './certainty.js';

/** Whether libvirt leaves the choice of firmware to the text. */
export function isChosenByHand(facts: Facts): boolean {
  return knowsAbsence(facts) && !facts.elements.at('os')[0]?.attribute('firmware')?.value;
}
