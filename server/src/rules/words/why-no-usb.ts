import type { Facts } from '../rule.js';

/** Why there is no USB, as the end of a sentence. */
export function whyNoUsb({ definition }: Facts): string {
  const isOff = definition.devices.controller.some(({ type }) => type === 'usb');
  return isOff ? 'USB is switched off in this domain' : 'this domain has no USB controller';
}
