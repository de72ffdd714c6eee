// What a guest of Hyper-V is told it runs on, and what QEMU's KVM is told to do about it.
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts } from '../rule.js';

const HYPERV = 'features/hyperv';
const LONGEST_VENDOR = 12;

/** What an enlightenment cannot do without. */
const NEEDS: Readonly<Record<string, string>> = {
  stimer: 'synic',
  tlbflush: 'vpindex',
  ipi: 'vpindex',
  evmcs: 'vapic',
};

const requirement = {
  code: 'hyperv-requirement',
  summary: 'A Hyper-V enlightenment is on without another one, or without a clock, that it needs.',
  since: version(12, 8),
};

export const hypervRequirement = joinedRule(
  unwantedRule({
    ...requirement,
    at: Object.keys(NEEDS).map(name => `${HYPERV}/${name}`),
    when: (element, facts) => isOn(element) && knowsAbsence(facts) && isOff(partner(element)),
    message: ({ name }) => `${name} needs ${NEEDS[name]}, which is not on.`,
    fixes: deleteElement,
  }),
  unwantedRule({
    ...requirement,
    at: `${HYPERV}/stimer`,
    when: (element, facts) => isOn(element) && knowsAbsence(facts) && isOn(partner(element)) && !hasClock(facts),
    message: () => "stimer needs the timer 'hypervclock', which the clock does not have.",
    fixes: deleteElement,
  }),
);

function partner({ name, parent }: XmlElement): XmlElement | undefined {
  return parent?.elements.findLast(each => each.name === NEEDS[name]);
}

function isOn(element: XmlElement | undefined): boolean {
  const mode = element?.parent?.attribute('mode')?.value ?? 'custom';
  return element?.attribute('state')?.value === 'on' && mode === 'custom';
}

function isOff(element: XmlElement | undefined): boolean {
  return element === undefined || element.attribute('state')?.value === 'off';
}

function hasClock({ elements }: Facts): boolean {
  const clocks = elements.at('clock/timer').filter(timer => timer.attribute('name')?.value === 'hypervclock');
  return clocks.some(timer => timer.attribute('present')?.value !== 'no');
}

const vendor = {
  code: 'hyperv-vendor-id',
  summary: 'The vendor that a guest of Hyper-V sees has no name, or one that is too long or has a comma.',
};

export const hypervVendorId = joinedRule(
  missingRule({
    ...vendor,
    at: `${HYPERV}/vendor_id`,
    needs: '/@value',
    when: isOn,
    message: () => 'This vendor has no name: value is missing.',
    fixes: (element, facts) => [addAttribute(element, 'value', 'KVM Hv', facts)],
  }),
  unwantedRule({
    ...vendor,
    at: `${HYPERV}/vendor_id/@value`,
    isSuspect: value => value.includes(',') || lengthOf(value) > LONGEST_VENDOR,
    when: isOn,
    message: (_, value) =>
      value.includes(',')
        ? `The name of a vendor has no comma, but this is '${value}'.`
        : `The name of a vendor has ${LONGEST_VENDOR} characters at most, '${value}' has ${lengthOf(value)}.`,
    fixes: element => changeAttribute(element, 'value', ['KVM Hv']),
  }),
);

/** Letters beyond ASCII count as the several bytes that they are. */
function lengthOf(vendor: string): number {
  return new TextEncoder().encode(vendor).length;
}

export const kvmDirtyRing = unwantedRule({
  code: 'kvm-dirty-ring',
  summary: 'The dirty ring of KVM has no size, or one that is no power of two from 1024 to 65536.',
  at: 'features/kvm/dirty-ring',
  when: ring => ring.attribute('state')?.value === 'on' && !isSizeOfRing(ring),
  message: () => 'The size of a dirty ring is a power of two from 1024 to 65536.',
  fixes: (ring, facts) =>
    ring.attribute('size') ? changeAttribute(ring, 'size', ['4096']) : [addAttribute(ring, 'size', '4096', facts)],
});

function isSizeOfRing(ring: XmlElement): boolean {
  const size = decimal(ring.attribute('size')?.value ?? '');
  return !isFault(size) && size >= 1024 && size <= 65_536 && Number.isInteger(Math.log2(size));
}
