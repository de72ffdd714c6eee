import type { Chapter, ElementNote } from '../documentation.js';

/** One of the pairs of period and quota. */
function period(of: string, quota: string): ElementNote {
  return {
    text: `The interval in which ${of} may use up \`<${quota}>\`, from 1000 to 1000000. 0 means not set.`,
    unit: 'microseconds',
    default: 'the kernel’s',
  };
}

function quota(of: string, period: string): ElementNote {
  return {
    text: `The processor time that ${of} may use in each \`<${period}>\`, at least 1000; more than one period’s worth means several CPUs. Negative for no limit, 0 means not set.`,
    unit: 'microseconds',
    default: 'no limit',
  };
}

const scheduler = {
  text: 'The kernel’s scheduling policy.',
  values: {
    batch: 'ordinary, but taken for work that never waits for a user',
    idle: 'only when nothing else wants to run',
    fifo: 'real-time: runs until it waits or a higher priority comes',
    rr: 'real-time, taking turns with others of the same priority',
  },
};

const priority = 'The real-time priority, from 1 to 99 on Linux. Needed by `fifo` and `rr`, ignored otherwise.';

/** Where and how long the domain’s threads run. */
export const cpuTuning: Chapter = {
  at: 'cputune',
  anchor: 'cpu-tuning',
  elements: {
    '': 'Where the domain’s threads run and how much processor time they get. Pinning takes effect right after QEMU has started.',
    shares: {
      text: 'The domain’s weight when CPUs are short: twice the number gets twice the time. From 2 to 262144 under cgroups v1, from 1 to 10000 under v2.',
      default: 'the kernel’s (1024, or 100 under v2)',
    },
    period: period('each virtual CPU', 'quota'),
    quota: quota('each virtual CPU', 'period'),
    global_period: period('the whole domain', 'global_quota'),
    global_quota: quota('the whole domain', 'global_period'),
    emulator_period: period('QEMU apart from virtual CPUs and I/O threads', 'emulator_quota'),
    emulator_quota: quota('QEMU apart from virtual CPUs and I/O threads', 'emulator_period'),
    iothread_period: period('each I/O thread', 'iothread_quota'),
    iothread_quota: quota('each I/O thread', 'iothread_period'),
    vcpupin: {
      text: 'Ties one virtual CPU to host CPUs.',
      default: 'the `cpuset` of `<vcpu>`, otherwise all',
      example: "<vcpupin vcpu='0' cpuset='2'/>",
      attributes: {
        vcpu: 'Which virtual CPU is tied, counted from 0; higher than the last one is refused.',
        cpuset: 'Host CPUs it may run on: `2`, `0-3`, `0-7,^5`.',
      },
    },
    emulatorpin: {
      text: 'Ties the rest of QEMU (device emulation, monitor) to host CPUs. Keeping it off those of the virtual CPUs avoids stalls.',
      default: 'the `cpuset` of `<vcpu>`, otherwise all',
      attributes: { cpuset: 'Host CPUs it may run on: `0`, `0-1`, `0-7,^5`.' },
    },
    iothreadpin: {
      text: 'Ties one I/O thread to host CPUs.',
      default: 'the `cpuset` of `<vcpu>`, otherwise all',
      attributes: {
        iothread: 'The number of the I/O thread, from 1, or its `id` in `<iothreadids>`.',
        cpuset: 'Host CPUs it may run on: `4`, `4-5`, `0-7,^5`.',
      },
    },
    vcpusched: {
      text: 'Lets threads of virtual CPUs run by a real-time or background policy of the host’s kernel.',
      attributes: {
        vcpus: { text: 'Which virtual CPUs: numbers, ranges, `^` for exceptions.' },
        scheduler,
        priority,
      },
    },
    iothreadsched: {
      text: 'Lets I/O threads run by a real-time or background policy of the host’s kernel.',
      attributes: { iothreads: 'Which I/O threads: numbers, ranges, `^` for exceptions.', scheduler, priority },
    },
    emulatorsched: {
      text: 'Lets QEMU’s main loop and helpers run by a real-time or background policy of the host’s kernel.',
      since: '5.3',
      attributes: { scheduler, priority },
    },
    cachetune: {
      text: 'A share of the host’s last-level cache, kept for some virtual CPUs by the kernel’s resctrl. `virsh capabilities` tells whether and how finely the host can divide it.',
      attributes: {
        vcpus:
          'The virtual CPUs concerned. Each may be in one group only; the groups of `<memorytune>` must be the same or disjoint.',
        id: 'The name of the group in resctrl while the domain runs. Output only.',
      },
    },
    'cachetune/cache': {
      text: 'Reserves a piece of one of the host’s last-level caches.',
      attributes: {
        id: 'Which of the host’s caches, as the capabilities number them.',
        level: 'Which level of the hierarchy; resctrl divides the third, on some processors the second.',
        type: {
          text: 'What may be kept in it. It must be what the host divides by.',
          values: { both: 'code and data together', code: 'instructions', data: 'data' },
        },
        size: {
          text: 'How much is reserved; a multiple of the host’s granularity.',
          unit: 'bytes unless `unit` says otherwise',
        },
      },
    },
    'cachetune/monitor': {
      text: 'Measures how much cache some of the group’s CPUs occupy; `virsh domstats --cpu-total` shows it.',
      attributes: {
        level: 'Which cache level is watched: 3, since Linux monitors the last one.',
        vcpus: 'CPUs measured together: the whole group, or a part that overlaps no other part.',
      },
    },
    memorytune: {
      text: 'A limit to the memory traffic of some virtual CPUs, by the kernel’s resctrl.',
      attributes: { vcpus: 'The virtual CPUs concerned. The groups of `<cachetune>` must be the same or disjoint.' },
    },
    'memorytune/node': {
      text: 'How much of one memory controller’s bandwidth the group may use.',
      attributes: {
        id: 'Which memory controller (L3 domain) of the host, as `virsh capabilities` numbers them.',
        bandwidth: {
          text: 'How much of it they may use; a multiple of the host’s granularity.',
          unit: 'percent, or MB/s where resctrl is mounted so',
        },
      },
    },
    'memorytune/monitor': {
      text: 'Measures memory traffic of some of the group’s CPUs.',
      attributes: { vcpus: 'CPUs measured together: the whole group, or a part that overlaps no other part.' },
    },
    energytune: {
      text: 'Measures the energy that virtual CPUs consume, by the kernel’s resctrl (Linux 7.0).',
      since: '12.4',
      attributes: {
        vcpus: 'The virtual CPUs concerned, as numbers and ranges.',
        id: 'The name of the group in resctrl while the domain runs. Output only.',
      },
    },
    'energytune/monitor': {
      text: 'Reads the energy counters for some of the CPUs; `virsh domstats` shows the result.',
      since: '12.4',
      attributes: { vcpus: 'CPUs measured together: the whole group, or a part that overlaps no other part.' },
    },
  },
};
