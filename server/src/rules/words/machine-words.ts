import type { Facts } from '../rule.js';

/** The machine as the subject of a sentence: `Machine pc-q35-8.2`, or `This machine` where the text names none. */
export function machineWords({ domain }: Facts): string {
  return domain.machine ? `Machine ${domain.machine.value}` : 'This machine';
}
