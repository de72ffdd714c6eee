// <cputune>: shares of the host's CPUs, and what they are shared by.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Profile } from '../../machine/profile.js';
import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsAbsence } from '../evidence/certainty.js';
import { iothreadIds } from '../evidence/iothreads.js';
import { vcpuCount } from '../evidence/numa-cells.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Problem } from '../rule.js';

type Fault = Pick<Problem, 'span' | 'message' | 'related' | 'fixes'>;

export const cputunePinInvalid = ruleOf(
  {
    code: 'cputune-pin-invalid',
    summary: 'A pin does not say what it holds and where, or holds what another one holds.',
  },
  function* check(facts): Iterable<Problem> {
    for (const name of ['vcpupin', 'emulatorpin', 'iothreadpin']) {
      const first = new Map<number, XmlElement>();
      for (const pin of facts.elements.at(`cputune/${name}`)) {
        const fault = isIntact(facts.document, pin) ? pinFault(pin, first, facts) : undefined;
        if (fault) yield { fixes: () => deleteElement(pin, facts), ...fault };
      }
    }
  },
);

/** What each kind of pin holds; the emulator is one. */
const heldBy: Readonly<Record<string, string>> = { vcpupin: 'vcpu', iothreadpin: 'iothread' };

function pinFault(pin: XmlElement, first: Map<number, XmlElement>, facts: Facts): Fault | undefined {
  const held = heldBy[pin.name];
  const id = held ? decimal(pin.attribute(held)?.value ?? '') : 0;
  if (held && (isFault(id) || (held === 'iothread' && id === 0))) {
    return { span: spanOfAttribute(pin, held), message: `Which ${held} this pin holds is not stated.` };
  }
  if (isFault(id) || isDropped(pin, facts)) return undefined;
  if (held === 'iothread' && iothreadIds(facts)?.has(id) === false) {
    return { span: spanOfAttribute(pin, held), message: `The domain has no I/O thread ${id}.` };
  }
  const cpuset = pin.attribute('cpuset');
  if (!cpuset) {
    const fixes = () => [addAttribute(pin, 'cpuset', '0', facts)];
    return { span: pin.nameSpan, message: 'Where this pin holds is not stated.', fixes };
  }
  if (!parseCpuSet(cpuset.value)?.length) {
    const message = parseCpuSet(cpuset.value)
      ? `No CPU is left in '${cpuset.value}'.`
      : `'${cpuset.value}' is not a list of CPUs such as 0-3,^2.`;
    return { span: spanOfAttribute(pin, 'cpuset'), message, fixes: () => changeAttribute(pin, 'cpuset', ['0']) };
  }
  const other = first.get(id);
  first.set(id, other ?? pin);
  if (!other) return undefined;
  const related = [{ span: other.nameSpan, message: 'It is here.' }];
  return { span: pin.nameSpan, message: `Another ${pin.name} holds the same already.`, related };
}

/** libvirt drops pins of vCPUs that are not there before it looks at the rest of them. */
function isDropped(pin: XmlElement, facts: Facts): boolean {
  const count = vcpuCount(facts);
  const id = decimal(pin.attribute('vcpu')?.value ?? '');
  return pin.name === 'vcpupin' && (count === undefined || (!isFault(id) && id >= count));
}

export const pinOutsideHost = unwantedRule({
  code: 'pin-outside-host',
  severity: 'warning',
  summary: 'A pin is for a vCPU that the domain does not have, and libvirt drops it.',
  at: 'cputune/vcpupin/@vcpu',
  when: (pin, facts) => vcpuCount(facts) !== undefined && knowsAbsence(facts) && isDropped(pin, facts),
  message: (_, vcpu) => `The domain has no vCPU ${vcpu.trim()}, and libvirt drops this pin.`,
  fixes: deleteElement,
});

const REAL_TIME: readonly string[] = ['fifo', 'rr'];

export const cputuneScheduler = ruleOf(
  {
    code: 'cputune-scheduler',
    summary: 'A scheduler is not named, has no priority, or is for threads that are not there or have one already.',
  },
  function* check(facts): Iterable<Problem> {
    for (const [name, list] of [
      ['vcpusched', 'vcpus'],
      ['iothreadsched', 'iothreads'],
      ['emulatorsched', undefined],
    ] as const) {
      const taken = new Set<number>();
      for (const [place, sched] of facts.elements.at(`cputune/${name}`).entries()) {
        const fault = isIntact(facts.document, sched) ? scheduleFault(sched, list, taken, place, facts) : undefined;
        if (fault) yield { fixes: () => deleteElement(sched, facts), ...fault };
      }
    }
  },
);

function scheduleFault(
  sched: XmlElement,
  list: string | undefined,
  taken: Set<number>,
  place: number,
  facts: Facts,
): Fault | undefined {
  const scheduler = sched.attribute('scheduler')?.value;
  if (scheduler === undefined) {
    const fixes = () => [addAttribute(sched, 'scheduler', 'batch', facts)];
    return { span: sched.nameSpan, message: 'The scheduler is not named.', fixes };
  }
  const priority = sched.attribute('priority');
  if (REAL_TIME.includes(scheduler) && !/^\s*[+-]?\d{1,9}$/.test(priority?.value ?? '')) {
    const fixes = () =>
      priority ? changeAttribute(sched, 'priority', ['1']) : [addAttribute(sched, 'priority', '1', facts)];
    return { span: spanOfAttribute(sched, 'priority'), message: `The scheduler ${scheduler} needs a priority.`, fixes };
  }
  if (list) return threadsFault(sched, list, taken, facts);
  return place > 0 ? { span: sched.nameSpan, message: 'The emulator has a scheduler already.' } : undefined;
}

function threadsFault(sched: XmlElement, list: string, taken: Set<number>, facts: Facts): Fault | undefined {
  const span = spanOfAttribute(sched, list);
  const noun = list === 'vcpus' ? 'vCPU' : 'I/O thread';
  const threads = parseCpuSet(sched.attribute(list)?.value ?? '');
  if (!threads) return { span, message: `Which ${list} this scheduler is for is not stated.` };
  if (threads.length === 0) return { span, message: 'The list leaves nothing.' };
  const stranger = threads.find(thread => exists(thread, list, facts) === false);
  if (stranger !== undefined) return { span, message: `The domain has no ${noun} ${stranger}.` };
  const twice = threads.find(thread => taken.has(thread));
  for (const thread of threads) taken.add(thread);
  return twice === undefined ? undefined : { span, message: `${noun} ${twice} has a scheduler already.` };
}

/** `undefined` while the text does not allow to say. */
function exists(thread: number, list: string, facts: Facts): boolean | undefined {
  if (list === 'iothreads') return iothreadIds(facts)?.has(thread);
  const count = vcpuCount(facts);
  return count === undefined ? undefined : thread < count;
}

const GROUPS = ['', 'global_', 'emulator_', 'iothread_'];
const PERIODS = GROUPS.map(group => `cputune/${group}period`);
const QUOTAS = GROUPS.map(group => `cputune/${group}quota`);
/** Microseconds, as the kernel takes them. */
const LEAST = 1_000;
const LONGEST_PERIOD = 1_000_000;
const LARGEST_QUOTA = 17_592_186_044_415;
const LEAST_SHARE = 2;
const MOST_SHARES = 262_144;

export const cputuneBandwidth = textRule({
  code: 'cputune-bandwidth',
  summary: 'A share, a period or a quota of CPU time is no number, or one that the kernel does not take.',
  at: ['cputune/shares', ...PERIODS, ...QUOTAS],
  when: element => element.parent?.child(element.name) === element,
  accepts: (text, { name }, { definition }) =>
    text === '' || (isBandwidth(text, name) && (name !== 'shares' || isShare(Number(text), definition.profile))),
  message: (text, { name }) =>
    /^\s*[+-]?\d+$/.test(text) ? rangeOf(name) : `'${text}' is not a number that libvirt can read.`,
  fixes: ({ text, name }) => {
    const value = Number(text);
    if (name === 'shares' || !Number.isFinite(value) || value <= 0) return [];
    return [String(Math.min(Math.max(Math.round(value), LEAST), mostOf(name)))];
  },
});

function isBandwidth(text: string, name: string): boolean {
  const isQuota = name.endsWith('quota');
  if (!(isQuota ? /^\s*[+-]?\d{1,19}$/ : /^\s*\+?\d{1,19}$/).test(text)) return false;
  const value = Number(text);
  if (name === 'shares' || value === 0 || value < 0) return true;
  return value >= LEAST && value <= mostOf(name);
}

function isShare(value: number, profile: Profile): boolean {
  return value === 0 || !holdsIn(changes.cpuSharesChecked, profile) || (value >= LEAST_SHARE && value <= MOST_SHARES);
}

function rangeOf(name: string): string {
  return name === 'shares'
    ? `Shares are from ${LEAST_SHARE} to ${MOST_SHARES}.`
    : `${name} is from ${LEAST} to ${mostOf(name)} microseconds.`;
}

function mostOf(name: string): number {
  return name.endsWith('quota') ? LARGEST_QUOTA : LONGEST_PERIOD;
}
