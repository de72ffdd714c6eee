import type { Chapter } from '../documentation.js';

/** The processor that the guest sees. */
export const cpuModel: Chapter = {
  at: 'cpu',
  anchor: 'cpu-model-and-topology',
  elements: {
    '': {
      text: 'The processor that the guest sees: its model, features, topology and NUMA cells.',
      example: "<cpu mode='host-passthrough'/>",
      attributes: {
        mode: {
          text: 'How the processor is chosen.',
          values: {
            custom: 'the one named in `<model>`, the same on every host',
            'host-model':
              'the named model nearest to the host’s processor, worked out at each start and kept in migrations',
            'host-passthrough':
              'the host’s processor as it is; migrates only to hosts with the same processor, microcode and QEMU',
            maximum: 'all that can be had: like `host-passthrough` with KVM, everything emulated without',
          },
          valuesSince: { maximum: '7.1' },
          default: '`custom`',
        },
        match: {
          text: 'How exactly the guest’s processor must fit what is stated; for `mode="custom"`.',
          values: {
            minimum: 'at least this; the guest gets what the host has beyond it',
            exact: 'just this; features that the host has beyond it are hidden',
            strict: 'the domain starts only on a host that is just this, which is rarely of use',
          },
          default: 'exact',
        },
        check: {
          text: 'How libvirt checks that the guest really gets this processor. While the domain runs it shows `full`, so that migrations keep it.',
          values: {
            none: 'not at all: QEMU may leave out what it cannot give',
            partial: 'against the host before the start, no longer after',
            full: 'also against what QEMU made of it; the domain does not start if anything differs',
          },
          default: '`partial` where a model is compared with the host’s, otherwise `none`',
        },
        migratable: {
          text: '`off` also shows features that forbid migration; for `host-passthrough` and `maximum`.',
          default: 'on',
          since: '6.5',
        },
        deprecated_features: {
          text: 'Whether features that newer s390x machines will lack are in the host model. `off` lets the guest migrate to them.',
          default: 'decided by QEMU; since 11.6 `off`',
          since: '10.10–11.3',
        },
      },
    },
    model: {
      text: 'The name of the processor model, with `mode="custom"`. `virsh domcapabilities` lists those that are usable on the host.',
      example: "<model fallback='forbid'>EPYC-Rome</model>",
      attributes: {
        fallback: {
          text: 'What happens when QEMU does not know the model.',
          values: { allow: 'libvirt takes the nearest older one', forbid: 'the domain does not start' },
          default: 'allow',
        },
        vendor_id: {
          text: 'The manufacturer that the CPUID instruction reports: exactly twelve characters without a comma.',
          default: 'that of the host or the model',
          example: "vendor_id='AuthenticAMD'",
        },
      },
    },
    vendor: 'Demands a host processor of this manufacturer (`Intel`, `AMD`), for the check before the start.',
    topology: {
      text: 'How the virtual CPUs are arranged. All factors multiplied must give the number in `<vcpu>`.',
      example: "<topology sockets='1' dies='1' cores='4' threads='2'/>",
      attributes: {
        sockets: 'How many processor packages. Some guests’ licences count these.',
        dies: { text: 'Dies in each socket, which guests take for cache boundaries.', default: '1' },
        clusters: {
          text: 'Groups of cores within a die that share a cache; of use for Arm guests mostly.',
          default: '1',
          since: '10.1',
        },
        cores: 'Cores in each cluster, or in each die where there are no clusters.',
        threads:
          'Hardware threads of each core. More than one pays when the threads are pinned to those of one host core.',
      },
    },
    feature: {
      text: 'Adds one processor feature (a CPUID flag) to the model or takes it away. Flags that the host lacks cannot be had with KVM.',
      example: "<feature policy='require' name='vmx'/>",
      attributes: {
        name: 'The feature as libvirt spells it; `/usr/share/libvirt/cpu_map` and `virsh domcapabilities` have them.',
        policy: {
          text: 'What is wanted of it.',
          values: {
            force: 'shown to the guest whatever the host has',
            require: 'shown, and the domain does not start where it cannot be had',
            optional: 'shown where the host has it',
            disable: 'hidden',
            forbid: 'hidden, and the domain does not start on a host that has it',
          },
          default: 'require',
        },
      },
    },
    cache: {
      text: 'What the guest is told of the processor’s caches, by which its scheduler groups CPUs.',
      default: 'decided by QEMU',
      attributes: {
        level: {
          text: 'Which of the caches is meant: 1 is nearest the core, 3 the last. With `passthrough` it is left out.',
          default: 'all levels',
        },
        mode: {
          text: 'Where the facts come from.',
          values: {
            emulate: 'QEMU makes up a plausible cache',
            passthrough: 'they are the host’s; needs `host-passthrough` or `maximum`',
            disable: 'none is shown',
          },
        },
      },
    },
    maxphysaddr: {
      text: 'How many bits a physical address of the guest has, hence how much memory and PCI space it can reach.',
      default: 'decided by QEMU',
      since: '8.7',
      attributes: {
        mode: {
          text: 'Where the number comes from.',
          values: { emulate: 'it is `bits`', passthrough: 'it is the host’s, at most `limit`' },
        },
        bits: 'The number of bits, with `emulate`; no more than the host has.',
        limit: {
          text: 'The largest number passed on, with `passthrough`, so that hosts with differing widths can be migrated between.',
          since: '9.3',
        },
      },
    },
    numa: {
      text: 'The NUMA cells that the guest sees. Their memory adds up to `<memory>`, their CPUs to `<vcpu>`.',
    },
    'numa/cell': {
      text: 'One NUMA node of the guest: some virtual CPUs with the memory nearest to them.',
      example: "<cell id='0' cpus='0-3' memory='4' unit='GiB'/>",
      attributes: {
        id: {
          text: 'Its number, by which `<memnode>` and memory devices call it. Numbers must run from 0 without gaps.',
          default: 'counted up',
        },
        cpus: {
          text: 'The virtual CPUs in it, as a list of numbers and ranges. CPUs in no cell go to the first.',
          default: 'a cell with memory alone',
        },
        memory: { text: 'Its memory.', unit: 'KiB unless `unit` says otherwise' },
        memAccess: {
          text: 'Whether other processes see this cell’s memory, other than `<memoryBacking>` says.',
          values: { shared: 'they do, as vhost-user and virtiofs require', private: 'they do not' },
        },
        discard: {
          text: 'Whether file-backed memory of this cell is dropped rather than written back at the end.',
          default: 'as `<memoryBacking>` says',
        },
      },
    },
    'numa/cell/distances': 'How far this cell is from the others, as the guest’s SLIT table shows it.',
    'numa/cell/distances/sibling': {
      text: 'How slowly this cell reaches the memory of one other. Guests place threads and memory by it.',
      attributes: {
        id: 'The cell at the other end, by its number; its own is allowed too.',
        value: {
          text: 'The relative distance, from 10 to 255: 10 within the cell, 20 for twice as far.',
          default: '10 to itself, 20 to others',
        },
      },
    },
    'numa/cell/cache': {
      text: 'A cache on the memory’s side, as HMAT describes it to the guest.',
      anchor: 'acpi-heterogeneous-memory-attribute-table',
      since: '6.6',
      attributes: {
        level: 'Which cache is described: 1 is nearest the memory’s users; levels must not skip a number.',
        associativity: {
          text: 'Where in the cache an address can be kept.',
          values: { none: 'not told', direct: 'in one place only', full: 'anywhere' },
        },
        policy: {
          text: 'When writes reach memory.',
          values: { none: 'not told', writeback: 'later', writethrough: 'at once' },
        },
      },
    },
    'numa/cell/cache/size': {
      text: 'How much the memory-side cache holds, as the guest learns from HMAT.',
      anchor: 'acpi-heterogeneous-memory-attribute-table',
      attributes: { value: { text: 'The capacity as a number; whole KiB reach the guest.', unit: 'as in `unit`' } },
    },
    'numa/cell/cache/line': {
      text: 'The length of a cache line, that is how much is fetched from memory at once.',
      anchor: 'acpi-heterogeneous-memory-attribute-table',
      attributes: { value: { text: 'How many bytes are fetched at once, as a number.', unit: 'as in `unit`' } },
    },
    'numa/interconnects': {
      text: 'Speed of memory as seen from each cell, which the guest learns from HMAT.',
      anchor: 'acpi-heterogeneous-memory-attribute-table',
      since: '6.6',
    },
    'numa/interconnects/latency': {
      text: 'How long an access from one cell to the memory of another takes.',
      anchor: 'acpi-heterogeneous-memory-attribute-table',
      attributes: {
        value: { text: 'How long the access takes; guests prefer memory with a small number.', unit: 'nanoseconds' },
      },
    },
    'numa/interconnects/bandwidth': {
      text: 'How much data can flow between the CPUs of one cell and the memory of another.',
      anchor: 'acpi-heterogeneous-memory-attribute-table',
      attributes: { value: { text: 'The amount per second.', unit: 'KiB/s unless `unit` says otherwise' } },
    },
    'numa/interconnects/*': {
      attributes: {
        initiator: 'The `id` of the cell whose processors make the access.',
        target: 'The `id` of the cell whose memory is read or written.',
        cache: 'The level of the target’s memory-side cache that is meant rather than the memory itself.',
        type: {
          text: 'Which accesses the figure is about.',
          values: { access: 'reads and writes alike', read: 'reads', write: 'writes' },
        },
      },
    },
  },
};
