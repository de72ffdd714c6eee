// The guest's clock, and the timers that it hears it tick by.
import type { XmlElement } from '../../xml/tree.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { spanOfName } from '../kinds/place.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Rule } from '../rule.js';

const UNSIGNED = /^\s*\+?\d+$/;
const SIGNED = /^\s*[+-]?\d+$/;
const ARM = ['aarch64', 'armv7l', 'armv6l'];

const offset = { code: 'clock-offset', summary: 'The clock has no offset that libvirt can keep.' };
const timer = { code: 'clock-timer', summary: 'A timer is one that QEMU has not, or ticks as QEMU cannot.' };

export const clockOffset = joinedRule(
  valueRule({
    ...offset,
    at: 'clock/@offset',
    spanOf: spanOfName,
    when: clock => clock.attribute('offset')?.value !== '',
    noun: 'an offset of the clock',
    oneOf: ['utc', 'localtime', 'variable', 'timezone', 'absolute'],
    fixes: clock => changeAttribute(clock, 'offset', ['utc', 'localtime']),
  }),
  unwantedRule({
    ...offset,
    at: 'clock/@offset',
    spanOf: spanOfName,
    when: (clock, facts) => hasOffset(clock, 'timezone') && !clock.attribute('timezone')?.value && isComplete(facts),
    message: () => 'The clock is that of a time zone, and none is named.',
    fixes: clock => changeAttribute(clock, 'offset', ['localtime', 'utc']),
  }),
  unwantedRule({
    ...offset,
    at: 'clock/@offset',
    spanOf: spanOfName,
    when: (clock, facts) => {
      return hasOffset(clock, 'absolute') && !isMoment(clock.attribute('start')?.value ?? '') && isComplete(facts);
    },
    message: () => 'The clock begins at a time of its own, and no number of seconds since 1970 says at which.',
    fixes: (clock, facts) => [
      addAttribute(clock, 'start', '0', facts),
      ...changeAttribute(clock, 'offset', ['utc', 'localtime']),
    ],
  }),
  unwantedRule({
    ...offset,
    at: 'clock/@adjustment',
    spanOf: spanOfName,
    when: (clock, _, adjustment) => {
      const value = adjustment?.value ?? '';
      return hasOffset(clock, 'utc', 'localtime') && value !== '' && value !== 'reset' && !SIGNED.test(value);
    },
    message: (_, value) => `'${value}' is neither reset nor a number of seconds.`,
    fixes: (clock, facts) => [
      ...changeAttribute(clock, 'adjustment', ['reset']),
      ...deleteAttribute(clock.attribute('adjustment'), facts),
    ],
  }),
  valueRule({
    ...offset,
    at: 'clock/@basis',
    spanOf: spanOfName,
    when: clock => hasOffset(clock, 'variable') && clock.attribute('basis')?.value !== '',
    noun: 'a basis of the clock',
    oneOf: ['utc', 'localtime'],
  }),
);

const AT = 'clock/timer';

/** Timers that are refused for nothing else. */
const KNOWN = ['pit', 'rtc', 'hpet', 'tsc', 'kvmclock', 'hypervclock'];

/** What can be said about some timers only. */
const SETTABLE: Readonly<Record<string, readonly string[]>> = {
  tickpolicy: ['pit', 'rtc', 'hpet', 'tsc'],
  track: ['rtc'],
  frequency: ['tsc'],
  mode: ['tsc'],
};

/** What QEMU cannot do with lost ticks, by timer. */
const lostTicks: Readonly<Record<string, readonly string[]>> = {
  rtc: ['merge', 'discard'],
  pit: ['merge'],
};

export const clockTimer: Rule = joinedRule(
  unwantedRule({
    ...timer,
    at: `${AT}/@name`,
    when: (_, __, name) => name?.value === 'platform',
    message: () => 'QEMU has no platform timer.',
    fixes: deleteElement,
  }),
  unwantedRule({
    ...timer,
    at: `${AT}/@name`,
    when: ({ parent }, { domain, definition }, name) => {
      const isArm = !domain.arch || ARM.includes(definition.machine.arch);
      const isAccelerated = domain.form === 'fragment' || domain.element.attribute('type')?.value === 'kvm';
      return parent !== undefined && name?.value === 'armvtimer' && !(isArm && isAccelerated);
    },
    message: () => 'The timer of ARM can be set for ARM guests under KVM alone.',
    fixes: deleteElement,
  }),
  unwantedRule({
    ...timer,
    at: `${AT}/@tickpolicy`,
    when: (element, _, policy) => lostTicks[nameOf(element)]?.includes(policy?.value ?? '') === true,
    message: (element, value) => `A timer ${nameOf(element)} cannot ${value} lost ticks.`,
    fixes: element => changeAttribute(element, 'tickpolicy', ['delay', 'catchup']),
  }),
  unwantedRule({
    ...timer,
    at: `${AT}/@track`,
    when: (element, _, track) => nameOf(element) === 'rtc' && track?.value === 'boot',
    message: () => 'The RTC of QEMU follows the guest, the wall clock or real time, and not the time since boot.',
    fixes: element => changeAttribute(element, 'track', ['guest', 'wall']),
  }),
  ...Object.entries(SETTABLE).map(([name, timers]) =>
    unwantedRule({
      ...timer,
      at: `${AT}/@${name}`,
      isSuspect: value => name !== 'frequency' || /[1-9]/.test(value),
      when: element => KNOWN.includes(nameOf(element)) && !timers.includes(nameOf(element)),
      message: element => `A timer ${nameOf(element)} has no ${name} to set.`,
    }),
  ),
  unwantedRule({
    ...timer,
    at: `${AT}/catchup`,
    when: (catchup, facts) => {
      const isTuned = ['threshold', 'slew', 'limit'].some(name => Number(catchup.attribute(name)?.value ?? 0) > 0);
      return isTuned && catchup.parent?.attribute('tickpolicy')?.value !== 'catchup' && isComplete(facts);
    },
    message: () => 'Only a timer that catches up can be told how.',
    fixes: (catchup, facts) => deleteElement(catchup, facts),
  }),
);

/** Seconds since 1970. */
function isMoment(text: string): boolean {
  return UNSIGNED.test(text) && Number(text) < 2 ** 63;
}

function nameOf(timer: XmlElement): string {
  return timer.attribute('name')?.value ?? '';
}

function hasOffset(clock: XmlElement, ...offsets: readonly string[]): boolean {
  return offsets.includes(clock.attribute('offset')?.value || 'utc');
}

/** What is missing may only be unreadable. */
function isComplete({ document }: Facts): boolean {
  return document.faults.length === 0;
}
