// Who takes the device from the host's driver, and gives it back: `managed`.
import { assignedFunctions } from '../evidence/assigned-functions.js';
import { hostdevTypeOf } from '../evidence/hostdev-type.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import { type Row, ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';

const managedNo: Row = {
  code: 'hostdev-managed-no',
  severity: 'warning',
  summary: 'libvirt does not take the PCI device from its host driver: it is told not to, or told nothing.',
};

const managedInvalid: Row = {
  code: 'hostdev-managed-invalid',
  severity: 'warning',
  summary: "managed is neither 'yes' nor 'no', and libvirt takes it for 'no'.",
};

export const managedRules: readonly Rule[] = [
  ruleOf(managedNo, facts => unmanaged(facts)),
  ruleOf(managedInvalid, facts => misspelt(facts)),
  unwantedRule({
    code: 'hostdev-managed-ignored',
    severity: 'hint',
    summary: 'managed is set for a host device of a type that does not know it.',
    at: 'devices/hostdev/@managed',
    when: (hostdev, _, managed) => managed?.value !== 'no' && ![undefined, 'pci'].includes(hostdevTypeOf(hostdev)),
    message: hostdev =>
      `For host devices of type ${hostdevTypeOf(hostdev)}, managed means nothing: it is for PCI alone.`,
  }),
];

function* unmanaged(facts: Facts) {
  for (const { device } of assignedFunctions(facts)) {
    const managed = device.element.attribute('managed');
    if (managed && managed.value !== 'no') continue;
    yield {
      span: managed?.valueSpan ?? device.span,
      message: managed
        ? "With managed='no', the guest starts only where something else takes the device from its host driver."
        : 'Without managed, libvirt leaves the device to its host driver, and the guest does not start.',
      fixes: () => (managed ? changeTo(managed, ['yes']) : [addAttribute(device.element, 'managed', 'yes', facts)]),
    };
  }
}

function* misspelt(facts: Facts) {
  for (const { device } of assignedFunctions(facts)) {
    const managed = device.element.attribute('managed');
    if (!managed || KNOWN.includes(managed.value)) continue;
    const wanted = NEGATIONS.test(managed.value) ? KNOWN.toReversed() : KNOWN;
    yield {
      span: managed.value === '' ? managed.span : (managed.valueSpan ?? managed.span),
      message: `'${managed.value}' is neither yes nor no: libvirt takes it for no.`,
      fixes: () => wanted.flatMap(value => changeTo(managed, [value])),
    };
  }
}

const KNOWN: readonly string[] = ['yes', 'no'];
const NEGATIONS = /^(?:no|off|false|0|n)$/i;
