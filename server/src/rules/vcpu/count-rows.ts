// How many vCPUs a domain has, and which CPUs of the host they run on.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { vcpuLimit } from '../../machine/vcpu-limits.js';
import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence, knowsMachine } from '../evidence/certainty.js';
import { currentVcpus } from '../evidence/numa-cells.js';
import { spanOfText } from '../evidence/text-span.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Problem } from '../rule.js';

const malformed = { code: 'vcpu-malformed', summary: 'The number of vCPUs is no number, or 0.' };

export const vcpuMalformed = joinedRule(
  ruleOf(malformed, function* check(facts) {
    const [vcpu] = facts.elements.at('vcpu');
    if (!vcpu || facts.document.faults.length > 0) return;
    const count = decimal(vcpu.text);
    if (!isFault(count) && count > 0) return;
    yield {
      span: spanOfText(vcpu),
      message: vcpu.text === '' || count === 0 ? 'There is no vCPU.' : `'${vcpu.text}' is not a number of vCPUs.`,
      fixes: () => [setCount(vcpu, Number(/\d{1,3}/.exec(vcpu.text)?.[0]) || currentVcpus(vcpu) || 1, facts)],
    };
  }),
  numberRule({
    ...malformed,
    at: 'vcpu/@current',
    parse: decimal,
    message: text => `'${text}' is not a number of vCPUs.`,
    fixes: (_, facts, current) => deleteAttribute(current, facts),
  }),
);

function setCount(vcpu: XmlElement, count: number, { document }: Facts) {
  return { title: `Change to ${count}`, edits: [setText(document, vcpu, String(count))] };
}

export const vcpuCurrentAboveMax = unwantedRule({
  code: 'vcpu-current-above-max',
  summary: 'More vCPUs are there at the start than there can be.',
  at: 'vcpu/@current',
  when: (_, { domain }, attribute) => {
    const current = decimal(attribute?.value ?? '');
    return !isFault(current) && !!domain.vcpus?.value && current > domain.vcpus.value;
  },
  message: (element, current) => `${current} vCPUs are more than the ${element.text.trim()} that there may be.`,
  fixes: (vcpu, facts) => [
    ...changeAttribute(vcpu, 'current', [vcpu.text.trim()]),
    setCount(vcpu, currentVcpus(vcpu), facts),
  ],
});

export const vcpuAboveMachineLimit = ruleOf(
  { code: 'vcpu-above-machine-limit', summary: 'A domain has more vCPUs than its machine takes.' },
  function* check(facts) {
    const [vcpu] = facts.elements.at('vcpu');
    const { machine, profile } = facts.definition;
    const count = facts.domain.vcpus?.value;
    if (!vcpu || count === undefined || !knowsMachine(facts)) return;
    const limit = vcpuLimit(machine, profile);
    if (!limit || count <= limit.value) return;
    yield {
      span: spanOfText(vcpu),
      message: `${machine.name} takes at most ${limit.value} vCPU${limit.value === 1 ? '' : 's'}.`,
      fixes: () => (currentVcpus(vcpu) > limit.value ? [] : [setCount(vcpu, limit.value, facts)]),
    };
  },
);

export const vcpuCpusetInvalid = unwantedRule({
  code: 'vcpu-cpuset-invalid',
  summary: 'The CPUs of the host for the vCPUs are no list of numbers.',
  at: 'vcpu/@cpuset',
  when: (vcpu, _, cpuset) => vcpu.attribute('placement')?.value !== 'auto' && !parseCpuSet(cpuset?.value ?? '')?.length,
  message: (_, value) =>
    parseCpuSet(value) ? `No CPU is left in '${value}'.` : `'${value}' is not a list of CPUs such as 0-3,^2.`,
});

/** From here on every processor of a PC has a number that the older interrupt controller cannot name. */
const MANY = 256;

export const vcpuEimRequired = ruleOf(
  {
    code: 'vcpu-eim-required',
    summary: 'A PC has more than 255 vCPUs, but no IOMMU that can interrupt all of them.',
  },
  function* check(facts): Iterable<Problem> {
    const [vcpu] = facts.elements.at('vcpu');
    const { machine, profile } = facts.definition;
    if (!vcpu || (facts.domain.vcpus?.value ?? 0) < MANY || machine.family !== 'q35' || !knowsAbsence(facts)) return;
    if ((facts.domain.vcpus?.value ?? 0) > (vcpuLimit(machine, profile)?.value ?? 0)) return;
    const [iommu] = facts.elements.at('devices/iommu');
    const [driver] = facts.elements.at('devices/iommu/driver');
    const eim = driver?.attribute('eim');
    // Newer libvirt adds what is missing, except where the text forbids what it rests on.
    const isNew = holdsIn(changes.iommuForManyVcpus, profile);
    const isForbidden =
      iommu?.attribute('model')?.value === 'intel' && driver?.attribute('intremap')?.value === 'off' && !eim;
    if (isNew ? !isForbidden : eim?.value === 'on') return;
    yield {
      span: iommu?.nameSpan ?? spanOfText(vcpu),
      message: `vCPUs above ${MANY - 1} need an IOMMU with extended interrupts.`,
      fixes: () => (isNew ? changeAttribute(driver ?? vcpu, 'intremap', ['on']) : []),
    };
  },
);
