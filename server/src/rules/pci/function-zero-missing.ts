import { formatPciAddress } from '../../model/pci-address.js';
import type { XmlElement } from '../../xml/tree.js';
import { guestAddresses } from '../evidence/guest-address.js';
import { isFunctionZeroMissing } from '../evidence/slot.js';
import { moveTo } from '../fixes/move-device.js';
import type { Facts, Rule } from '../rule.js';

export const functionZeroMissing: Rule = {
  code: 'function-zero-missing',
  severity: 'warning',
  summary: 'A slot has functions but no function 0.',
  since: '0.1.0',

  *check(facts) {
    for (const address of guestAddresses(facts)) {
      if (address.value.function === 0 || !isFunctionZeroMissing(address.value, facts)) continue;
      if (isRefused(address.element, facts)) continue;
      const zero = { ...address.value, function: 0 };
      yield {
        span: address.element.nameSpan,
        message: `Nothing is at ${formatPciAddress(zero)}, so the guest does not look for function ${address.value.function}.`,
        fixes: () => [moveTo(facts, address.element, address.value, zero)],
      };
    }
  },
};

/** What has to move anyway is not told where else it might stand. */
function isRefused(address: XmlElement, { definition }: Facts): boolean {
  return definition.refusals.some(({ device }) => device?.stated?.address?.element === address);
}
