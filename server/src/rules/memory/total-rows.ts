// How much memory a domain has, and how much it may get.
import { implicitNumaCell } from '../../machine/implicit-devices.js';
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { amountIn, cellMemory, deviceMemory, inKiB, totalMemory } from '../evidence/memory-amounts.js';
import { addCell } from '../fixes/add-numa-cell.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { writeAmount } from '../fixes/write-amount.js';
import { numberRule } from '../kinds/number-rule.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts } from '../rule.js';

export const memoryMissing = ruleOf(
  { code: 'memory-missing', summary: 'A domain has no memory.' },
  function* check(facts) {
    const { elements, domain, document } = facts;
    const [memory] = elements.at('memory');
    const isEmpty = !memory || memory.text === '' || amountIn(memory) === 0;
    if (!isEmpty || !knowsAbsence(facts) || cellMemory(facts) > 0 || hasUnreadableCell(facts)) return;
    yield {
      span: memory ? memory.nameSpan : domain.element.nameSpan,
      message: 'This domain has no memory.',
      fixes: () => {
        if (!memory) return [addChild(domain.element, "<memory unit='GiB'>2</memory>", facts)];
        return [
          { title: 'Give it 2 GiB', edits: [setText(document, memory, String(2 * 2 ** 20)), ...inPlainUnit(memory)] },
        ];
      },
    };
  },
);

/** The amount is written in KiB, so that another unit has to go. */
function inPlainUnit(memory: XmlElement) {
  const span = memory.attribute('unit')?.valueSpan;
  return span ? [{ span, text: 'KiB' }] : [];
}

/** What a cell wants to say is then not known. */
function hasUnreadableCell({ elements }: Facts): boolean {
  return elements.at('cpu/numa/cell').some(cell => !/^\s*\+?0*$/.test(cell.attribute('memory')?.value ?? ''));
}

export const maxmemoryTooSmall = unwantedRule({
  code: 'maxmemory-too-small',
  summary: 'The most memory that a domain may get is less than it has.',
  at: 'maxMemory',
  when: (element, facts) => {
    const most = amountIn(element);
    return most !== undefined && most > 0 && most < totalMemory(facts);
  },
  message: () => 'This is less memory than the domain has.',
  fixes: (element, facts) => [writeAmount(element, totalMemory(facts), facts)],
});

export const maxmemorySizeMissing = unwantedRule({
  code: 'maxmemory-size-missing',
  summary: 'There are slots for memory devices, but no amount of memory that they may have.',
  at: 'maxMemory/@slots',
  when: (element, _, slots) =>
    /^\s*\+?0*[1-9][0-9]*$/.test(slots?.value ?? '') && (element.text === '' || amountIn(element) === 0),
  message: () => 'How much memory the slots may hold is not stated.',
  fixes: (element, facts) => [writeAmount(element, 2 * totalMemory(facts), facts), ...deleteElement(element, facts)],
});

/** Up to libvirt 11.2; observed last in 9.0. */
const UNTIL = version(11, 3);

export const maxmemorySlotsMissing = ruleOf(
  {
    code: 'maxmemory-slots-missing',
    summary: 'The most memory that a domain may get is stated without slots for memory devices.',
    until: UNTIL,
  },
  function* check(facts) {
    const [element] = facts.elements.at('maxMemory');
    if (!element || !amountIn(element)) return;
    const slots = element.attribute('slots');
    if (slots && !/^\s*\+?0*$/.test(slots.value)) return;
    yield {
      span: element.nameSpan,
      message: 'libvirt takes this amount with a number of slots only.',
      fixes: () => (slots ? [] : [addAttribute(element, 'slots', '16', facts)]),
    };
  },
);

export const memoryHotplugWithoutNuma = unwantedRule({
  code: 'memory-hotplug-without-numa',
  summary: 'A domain makes room for memory devices, but has no NUMA cell.',
  until: UNTIL,
  at: 'maxMemory',
  when: (element, facts) =>
    knowsAbsence(facts) &&
    // ppc64 needs none: pseries gets one from every release.
    !facts.definition.machine.arch.startsWith('ppc64') &&
    (amountIn(element) ?? 0) > 0 &&
    /[1-9]/.test(element.attribute('slots')?.value ?? '') &&
    facts.elements.at('cpu/numa/cell').length === 0,
  message: () => 'Memory devices need a NUMA cell, and this domain has none.',
  fixes: (_, facts) => addCell(facts),
});

export const memoryDevicesExceedMemory = unwantedRule({
  code: 'memory-devices-exceed-memory',
  summary: 'The memory devices take all the memory of a domain.',
  at: 'memory',
  when: (element, facts) => {
    const memory = amountIn(element);
    const { machine, profile } = facts.definition;
    const hasMaxMemory = (amountIn(facts.elements.at('maxMemory')[0]) ?? 0) > 0;
    if (memory === undefined || memory === 0 || !hasMaxMemory) return false;
    const hasCell = implicitNumaCell(machine, profile) !== undefined || machine.arch.startsWith('ppc64');
    return hasCell && cellMemory(facts) === 0 && memory <= deviceMemory(facts);
  },
  message: (_, __) => 'The memory devices have as much memory as the whole domain, and nothing is left to boot with.',
  fixes: (element, facts) => [writeAmount(element, (amountIn(element) ?? 0) + deviceMemory(facts), facts)],
});

export const numaMemorySumOverrides = ruleOf(
  {
    code: 'numa-memory-sum-overrides',
    severity: 'warning',
    summary: 'The memory of a domain is not what its NUMA cells and memory devices have together.',
  },
  function* check(facts) {
    const [element] = facts.elements.at('memory');
    const stated = amountIn(element);
    if (!element || !stated || cellMemory(facts) === 0) return;
    const total = totalMemory(facts);
    if (total === stated) return;
    yield {
      span: element.nameSpan,
      message: `The NUMA cells and memory devices have ${inKiB(total)}, and libvirt takes that instead.`,
      fixes: () => [writeAmount(element, total, facts)],
    };
  },
);

export const memoryCurrentClipped = ruleOf(
  {
    code: 'memory-current-clipped',
    severity: 'info',
    summary: 'A domain starts with more memory than it has, which libvirt lowers.',
  },
  function* check(facts) {
    const [element] = facts.elements.at('currentMemory');
    const current = amountIn(element);
    const total = totalMemory(facts);
    if (!element || current === undefined || total === 0 || current <= total) return;
    yield {
      span: element.nameSpan,
      message: `The domain has ${inKiB(total)} of memory, and libvirt lowers this to it.`,
      fixes: () => [writeAmount(element, total, facts)],
    };
  },
);

export const maxmemorySlotsMalformed = numberRule({
  code: 'maxmemory-slots-malformed',
  summary: 'The number of slots for memory devices is no number.',
  at: 'maxMemory/@slots',
  parse: text => (text === '' ? 0 : decimal(text)),
  message: text => `'${text}' is not a number of slots.`,
  fixes: (_, __, slots) => changeTo(slots, ['16']),
});
