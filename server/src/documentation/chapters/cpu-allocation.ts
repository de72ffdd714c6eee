import type { Chapter } from '../documentation.js';

/** How many virtual CPUs there are. */
export const cpuAllocation: Chapter = {
  at: '',
  anchor: 'cpu-allocation',
  elements: {
    vcpu: {
      text: 'The most virtual CPUs that the guest can have. How many a machine type takes is up to QEMU.',
      default: '1',
      example: "<vcpu placement='static' cpuset='0-7' current='2'>4</vcpu>",
      attributes: {
        placement: {
          text: 'Who chooses the host CPUs for the domain.',
          values: {
            static: '`cpuset` does, or all are open to it',
            auto: 'the numad service does at start; `cpuset` is ignored',
          },
          default: '`static` when there is a `cpuset`, otherwise that of `<numatune>`',
        },
        cpuset: {
          text: 'Host CPUs on which the domain’s threads may run, unless `<cputune>` pins them elsewhere: numbers, ranges, and `^` for exceptions.',
          default: 'all',
          example: "cpuset='1-4,^3,6'",
        },
        current: {
          text: 'How many CPUs are plugged in at the start; the rest can follow while it runs (`virsh setvcpus`).',
          default: 'all',
        },
      },
    },
    vcpus: { text: 'The state of single virtual CPUs, for plugging certain ones.', since: '2.2' },
    'vcpus/vcpu': {
      text: 'Whether one virtual CPU is present at the start and may be unplugged.',
      attributes: {
        id: 'Its number in libvirt, from 0 to one less than `<vcpu>`.',
        enabled:
          'Whether the CPU is plugged in at the start. CPU 0 must be; the others can follow while the guest runs.',
        hotpluggable:
          'Whether it can be taken out while the guest runs. CPU 0 cannot; a disabled one must be; and those that cannot stand right behind CPU 0.',
        order: 'In which turn it is plugged in. If one of the enabled CPUs has it, all must.',
      },
    },
  },
};

/** Threads for disk I/O. */
export const iothreads: Chapter = {
  at: '',
  anchor: 'iothreads-allocation',
  elements: {
    iothreads: {
      text: 'How many threads beside the main loop serve the I/O of disks and controllers that ask for one. They are numbered from 1; one or two per host CPU are sensible.',
      default: 'none',
      example: '<iothreads>2</iothreads>',
    },
    iothreadids:
      'I/O threads with numbers of your choice. If there are fewer than `<iothreads>` says, libvirt adds the lowest free numbers; if more, it raises the count.',
    'iothreadids/iothread': {
      text: 'Gives an I/O thread a number of your choice, and limits for its helper threads.',
      attributes: {
        id: 'Its number, from 1 up, which `iothread` of a driver and `<iothreadpin>` use.',
        thread_pool_min: {
          text: 'How many helper threads are kept ready even when idle, so that real-time guests need not wait for one to be made.',
          default: 'decided by QEMU',
          since: '8.5',
        },
        thread_pool_max: {
          text: 'The most helper threads it may have; not 0.',
          default: 'decided by QEMU',
          since: '8.5',
        },
      },
    },
    'iothreadids/iothread/poll': {
      text: 'How long the thread spins waiting for work before it sleeps; it adapts the time within these bounds.',
      since: '9.4',
      attributes: {
        max: { text: 'The longest time; 0 turns polling off.', unit: 'nanoseconds' },
        grow: { text: 'By which factor the time grows when it proves too short; 0 doubles it.' },
        shrink: { text: 'By which factor the time is cut when it proves too long; 0 ends polling at once.' },
        weight: {
          text: 'How much the last interval counts against earlier ones when the time is adapted.',
          since: '11.4–12.8',
        },
      },
    },
    defaultiothread: {
      text: 'The main loop, which serves all devices without an I/O thread.',
      since: '8.5',
      attributes: {
        thread_pool_min: { text: 'How many helper threads stay alive while idle.', default: 'decided by QEMU' },
        thread_pool_max: { text: 'The most helper threads it may have; not 0.', default: 'decided by QEMU' },
      },
    },
  },
};
