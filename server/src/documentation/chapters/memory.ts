import type { Chapter } from '../documentation.js';

/** How much memory the domain has. */
export const memoryAllocation: Chapter = {
  at: '',
  anchor: 'memory-allocation',
  elements: {
    memory: {
      text: 'The memory that the guest has when it boots, memory devices included. The balloon can take some of it back. libvirt rounds it up to the hypervisor’s granularity; with NUMA cells it is their sum.',
      unit: 'KiB unless `unit` says otherwise',
      example: "<memory unit='GiB'>8</memory>",
      attributes: {
        dumpCore: {
          text: 'Whether guest memory belongs into a core dump of the hypervisor’s process. `off` keeps dumps small and secrets out.',
          default: 'decided by `dump_guest_core` in `qemu.conf`',
        },
      },
    },
    currentMemory: {
      text: 'How much of `<memory>` the balloon leaves the guest. The guest starts with all of it and has to give up the difference, which needs its balloon driver.',
      unit: 'KiB unless `unit` says otherwise',
      default: 'the same as `<memory>`; more than that is lowered to it',
    },
    maxMemory: {
      text: 'The most memory that the guest can reach by memory devices plugged in while it runs. From 9.6 on libvirt then gives the guest a NUMA cell if it has none.',
      unit: 'KiB unless `unit` says otherwise',
      example: "<maxMemory slots='16' unit='GiB'>64</maxMemory>",
      attributes: {
        slots:
          'How many DIMMs can be plugged in all told. Needed by `dimm` and `nvdimm`; virtio-mem and virtio-pmem take none.',
      },
    },
    '**': {
      attributes: {
        unit: {
          text: 'The unit of the number: `b` or `bytes`; powers of 1024 `KiB` (or `k`), `MiB` (`M`), `GiB` (`G`), `TiB` (`T`), `PiB`, `EiB`; powers of 1000 `KB`, `MB`, `GB`, `TB`, `PB`, `EB`. Case does not matter. libvirt prints back in its own unit.',
        },
      },
    },
  },
};

/** What host memory the guest’s memory is made of. */
export const memoryBacking: Chapter = {
  at: 'memoryBacking',
  anchor: 'memory-backing',
  elements: {
    '': 'How the host provides the guest’s memory: page size, sharing, locking, when it is allocated.',
    hugepages: {
      text: 'Takes guest memory from the host’s huge pages, which saves address translation. They must be reserved on the host; if there are too few, the guest does not start.',
      default: 'ordinary pages',
      example: "<hugepages><page size='1' unit='GiB'/></hugepages>",
    },
    'hugepages/page': {
      text: 'A size of pages, and the guest’s NUMA cells that take it. Without any, the host’s default huge page size is used.',
      attributes: {
        size: { text: 'The page size; the host must offer it.', unit: 'KiB unless `unit` says otherwise' },
        nodeset: {
          text: 'The guest’s NUMA cells whose memory has this page size.',
          default: 'every cell that no other `<page>` names',
          example: "nodeset='0-3,5'",
        },
      },
    },
    nosharepages:
      'Keeps the host from merging equal pages of this guest with those of others (KSM). Costs memory, closes a side channel.',
    locked:
      'Keeps guest memory and the hypervisor itself from being swapped out, as real-time guests need. libvirt must lift the limit on locked memory, so a `<hard_limit>` belongs with it to protect the host.',
    source: {
      text: 'Where on the host guest memory comes from: anonymous, a file, or a shareable memfd.',
      attributes: {
        type: {
          text: 'Where the memory comes from. Memory shared with another process (vhost-user, virtiofs) needs `memfd` or `file`.',
          values: {
            anonymous: 'ordinary private memory of the process',
            file: 'files in the directory that `memory_backing_dir` of `qemu.conf` names',
            memfd: 'anonymous memory with a file descriptor, which can be shared and may be of huge pages',
          },
          valuesSince: { memfd: '4.10' },
          default: 'anonymous',
        },
      },
    },
    access: {
      text: 'Whether guest memory is mapped so that other processes can share it, as vhost-user and virtiofs need.',
      attributes: {
        mode: {
          text: 'How memory is mapped. A NUMA cell can differ by `memAccess`, a memory device by `access`.',
          values: {
            shared:
              'another process that gets the descriptor sees what the guest writes, as vhost-user and virtiofs require',
            private: 'changes are the hypervisor’s own',
          },
          default: 'private',
        },
      },
    },
    allocation: {
      text: 'Whether guest memory is taken from the host before the start or page by page, and by how many threads.',
      attributes: {
        mode: {
          text: 'The moment of allocation.',
          values: {
            immediate: 'all of it before the guest runs: slower start, no surprise later',
            ondemand: 'page by page as the guest touches it',
          },
          default: 'ondemand',
        },
        threads: {
          text: 'How many threads allocate memory in advance. More of them speed up the start of large guests.',
          default: 'one',
          since: '8.2',
        },
      },
    },
    discard:
      'Drops the contents of file-backed memory when the guest ends or a DIMM is taken out, instead of writing them back to the file. An optimisation without promise.',
  },
};

/** Limits by cgroup. */
export const memoryTuning: Chapter = {
  at: 'memtune',
  anchor: 'memory-tuning',
  elements: {
    '': 'Limits that the host’s kernel puts on the whole hypervisor process: guest memory plus video memory plus the process’s own needs, which nobody can tell beforehand.',
    hard_limit: {
      text: 'The most memory the process may have; beyond it the kernel kills the domain. Best left out unless memory is locked or a host device needs a larger limit for locked memory.',
      unit: 'KiB unless `unit` says otherwise',
      default: 'no limit',
    },
    soft_limit: {
      text: 'What the kernel pushes the process back to when the host runs short of memory.',
      unit: 'KiB unless `unit` says otherwise',
      default: 'no limit',
    },
    swap_hard_limit: {
      text: 'The most memory and swap together; at least as much as `<hard_limit>`.',
      unit: 'KiB unless `unit` says otherwise',
      default: 'no limit',
    },
    min_guarantee: {
      text: 'Memory that the domain is sure to get. Only VMware ESX and OpenVZ know it; QEMU refuses it.',
      unit: 'KiB unless `unit` says otherwise',
    },
  },
};

const modes = {
  strict: 'from these nodes or not at all: allocation fails rather than going elsewhere',
  preferred: 'from this one node, from others when it is full',
  interleave: 'page by page in turn from all of them',
  restrictive: 'no policy of its own, only the cgroup confines it, so that it can be moved while running',
};

/** Which host nodes the memory comes from. */
export const numaTuning: Chapter = {
  at: 'numatune',
  anchor: 'numa-node-tuning',
  elements: {
    '': 'Which NUMA nodes of the host the domain’s memory comes from.',
    memory: {
      text: 'The policy for all memory for which `<memnode>` says nothing else.',
      example: "<memory mode='strict' nodeset='0'/>",
      attributes: {
        mode: { text: 'What happens when the nodes are short of memory.', values: modes, default: 'strict' },
        nodeset: 'Host nodes, as numbers, ranges and exceptions: `1-4,^3`.',
        placement: {
          text: 'Who chooses the nodes.',
          values: {
            static: '`nodeset` does',
            auto: 'the numad service does when the domain starts; `nodeset` is ignored',
          },
          default: '`static` when there is a `nodeset`, otherwise that of `<vcpu>`',
        },
      },
    },
    memnode: {
      text: 'The policy for one NUMA cell of the guest. Not together with automatic placement.',
      attributes: {
        cellid: 'The guest’s cell, by its `id` in `<numa>`.',
        mode: {
          text: 'What happens when the nodes are short of memory. `restrictive` must then also be the mode of `<memory>`.',
          values: modes,
          default: 'strict',
        },
        nodeset: 'Host nodes for this cell: `0`, `0-1`, `0-3,^2`.',
      },
    },
  },
};
