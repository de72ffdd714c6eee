import type { Chapter } from '../documentation.js';

/** What Windows guests are told in Hyper-V’s language. */
export const hyperVFeatures: Chapter = {
  at: 'features/hyperv',
  anchor: 'hypervisor-features',
  elements: {
    '': {
      text: 'Speaks Hyper-V to the guest, which makes Windows run much faster. What is not listed is off.',
      attributes: {
        mode: {
          text: 'Which features the guest gets.',
          values: {
            custom: 'those listed',
            passthrough: 'all that QEMU and the host have; migrates only between equal hosts',
            'host-model': 'all that the host has, written out in the running domain; those listed override it',
          },
          valuesSince: { passthrough: '8.0', 'host-model': '11.9' },
          default: 'custom',
        },
      },
    },
    '*': {
      attributes: {
        state: {
          text: 'Switches one enlightenment; most are off unless stated.',
          values: { on: 'the guest is offered it', off: 'the guest does not see it' },
        },
      },
    },
    'tlbflush/*': {
      attributes: {
        state: {
          text: 'Switches this extension of TLB flushing, on top of `tlbflush` itself.',
          values: { on: 'the guest is offered it', off: 'the guest does not see it' },
        },
      },
    },
    relaxed: 'Keeps Windows from crashing with a watchdog error when a CPU is late on a busy host.',
    vapic: 'Gives Windows quick access to the most used registers of its interrupt controller.',
    spinlocks: {
      text: 'Tells Windows how long to spin for a lock before it lets the hypervisor know.',
      attributes: {
        retries: {
          text: 'After how many attempts: 4095 at least; 4294967295 for never.',
          default: 'since 11.9 never; before, it had to be stated',
        },
      },
    },
    vpindex: 'Numbers the virtual CPUs for Windows. `synic` and others need it.',
    runtime: 'Lets Windows see how long a CPU really ran.',
    synic: 'A synthetic interrupt controller, the base of `stimer`. Needs `vpindex`.',
    stimer: 'Timers that Windows programs cheaply. Needs `synic` and `time` from the `hypervclock` timer.',
    'stimer/direct': {
      text: 'Delivers timer interrupts directly rather than as messages, as Hyper-V inside the guest needs.',
      since: '5.7',
      attributes: { state: 'Whether timers expire as plain interrupts: `on` or `off`.' },
    },
    reset: 'Lets Windows restart the machine by a Hyper-V register.',
    vendor_id: {
      text: 'Replaces the name under which the hypervisor reports itself, against drivers that refuse to work in a virtual machine.',
      attributes: { value: { text: 'Up to twelve characters without a comma.', example: "value='whatever'" } },
    },
    frequencies: 'Tells Windows the speed of the cycle counter and the interrupt timer, so that it need not measure.',
    reenlightenment: 'Tells a Hyper-V inside the guest when migration has changed the cycle counter’s speed.',
    tlbflush: 'Flushes address translations of several CPUs in one call. Needs `vpindex`.',
    'tlbflush/direct': { text: 'Lets guests of the guest flush without a detour through Windows.', since: '11.0' },
    'tlbflush/extended': { text: 'Lets single ranges of addresses be flushed rather than everything.', since: '11.0' },
    ipi: 'Sends interrupts to several CPUs in one call. Needs `vpindex`.',
    evmcs: 'Makes Hyper-V inside the guest faster on Intel processors. Needs `vapic`.',
    avic: { text: 'Lets `synic` work together with interrupt delivery by hardware (APICv, AVIC).', since: '8.10' },
    emsr_bitmap: {
      text: 'Saves work when guests of the guest switch, by telling which register masks changed. Needs `evmcs` on Intel.',
      since: '10.7',
    },
    xmm_input: {
      text: 'Lets Windows pass parameters of calls in XMM registers, which saves memory accesses.',
      since: '10.7',
    },
  },
};
