import type { Chapter } from '../documentation.js';

/** The guest’s clock and timers. */
export const timeKeeping: Chapter = {
  at: 'clock',
  anchor: 'time-keeping',
  elements: {
    '': {
      text: 'What the guest’s hardware clock shows at the start, and which timers it has.',
      attributes: {
        offset: {
          text: 'What the hardware clock starts from. Windows expects local time, most other systems UTC.',
          values: {
            utc: 'UTC',
            localtime: 'the host’s time zone',
            timezone: 'the zone in `timezone`',
            variable: '`basis` plus `adjustment` seconds; what the guest changes is kept for the next start',
            absolute: 'the moment in `start`, at every start',
          },
          valuesSince: { absolute: '8.4' },
          default: 'utc',
        },
        adjustment: {
          text: 'How far the clock is off. With `variable`, the seconds added; with `utc` and `localtime`, `reset` loses the guest’s own changes at each start, and a number turns the offset into `variable`.',
          unit: 'seconds',
        },
        basis: {
          text: 'What `adjustment` is counted from, with `offset="variable"`.',
          values: { utc: 'UTC', localtime: 'the host’s local time' },
          default: 'utc',
        },
        timezone: {
          text: 'The zone with `offset="timezone"`, by its name as in `/usr/share/zoneinfo`.',
          example: "timezone='Europe/Paris'",
        },
        start: {
          text: 'The moment to start from, with `offset="absolute"`.',
          unit: 'seconds since 1970',
          since: '8.4',
        },
      },
    },
    timer: {
      text: 'One source of time. Each may appear once.',
      example: "<timer name='hpet' present='no'/>",
      attributes: {
        name: {
          text: 'Which source.',
          values: {
            rtc: 'the battery-backed clock of a PC',
            pit: 'the old interval timer of a PC',
            hpet: 'the PC’s high-precision timer; guests mostly run better without',
            tsc: 'the processor’s cycle counter',
            kvmclock: 'KVM’s paravirtualised clock, for Linux',
            hypervclock: 'Hyper-V’s reference time, for Windows',
            armvtimer: 'the virtual timer of Arm processors',
            platform: 'not supported any more',
          },
          valuesSince: { armvtimer: '6.1' },
        },
        track: {
          text: 'What the timer follows; for `rtc`.',
          values: {
            guest: 'time stands still while the guest is paused',
            wall: 'the host’s clock with all its corrections',
            boot: 'time since the start (Xen)',
            realtime: 'the host’s steady clock, whatever happens to its date',
          },
        },
        tickpolicy: {
          text: 'What happens to ticks that came due while the guest did not run.',
          values: {
            delay: 'they follow at the normal rate; the guest’s time stays behind',
            catchup: 'they follow faster until the guest has caught up',
            merge: 'they become a single tick',
            discard: 'they are dropped; the guest’s time jumps',
          },
        },
        frequency: {
          text: 'How fast the `tsc` counts. Needs host support when it differs from the host’s.',
          unit: 'hertz',
        },
        mode: {
          text: 'How the `tsc` is provided (Xen).',
          values: {
            auto: 'the host’s where it is reliable, emulated otherwise',
            native: 'always the host’s',
            emulate: 'always emulated',
            paravirt: 'the host’s, with paravirtual corrections',
            smpsafe: 'emulated so that it never runs backwards between CPUs',
          },
        },
        present: { text: 'Whether the guest has the timer.', default: 'the machine’s own choice' },
      },
    },
    'timer/catchup': {
      text: 'How missed ticks of the `rtc` are made up, with `tickpolicy="catchup"`.',
      attributes: {
        threshold: 'How many ticks may be late before catching up begins.',
        slew: 'How much faster ticks come meanwhile.',
        limit: 'How many late ticks are made up at most.',
      },
    },
  },
};
