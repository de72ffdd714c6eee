import type { Chapter } from '../documentation.js';

const unit = 'KiB unless `unit` says otherwise';

/** Memory modules, which can be plugged in. */
export const memoryDevices: Chapter = {
  at: 'devices/memory',
  anchor: 'memory-devices',
  elements: {
    '': {
      text: 'A memory module. `<maxMemory>` limits how far memory can grow by them.',
      attributes: {
        model: {
          text: 'The kind of module.',
          values: {
            dimm: 'ordinary memory, plugged and unplugged as a whole',
            nvdimm: 'memory that keeps its contents in a file of the host',
            'virtio-mem': 'memory that grows and shrinks in small blocks',
            'virtio-pmem': 'a file of the host as persistent memory, flushed by virtio',
            'sgx-epc': 'memory for enclaves of Intel SGX',
          },
          valuesSince: { 'virtio-pmem': '7.1', 'virtio-mem': '7.9', 'sgx-epc': '8.10' },
        },
        access: {
          text: 'Whether others see what the guest writes. `virtio-pmem` and real NVDIMMs need `shared`.',
          values: { shared: 'they do', private: 'they do not' },
          default: 'as the NUMA cell or `<memoryBacking>` says',
        },
        discard: {
          text: 'Whether the contents are dropped when a DIMM is unplugged.',
          default: 'as `<memoryBacking>` says',
        },
      },
    },
    uuid: { text: 'The identity of an NVDIMM in a pseries guest.', default: 'a random one' },
    driver: { text: 'Options of virtio-mem and virtio-pmem as virtio devices.', since: '11.9' },
    source: 'Which host memory or file backs the module: page size, NUMA nodes, path.',
    'source/pagesize': {
      text: 'The page size of the host that is used, for huge pages; the module’s size must be a multiple.',
      unit,
      default: 'as `<memoryBacking>` says',
    },
    'source/nodemask': {
      text: 'NUMA nodes of the host the memory comes from. Since 12.0 from these and no others.',
      default: 'as `<numatune>` says',
    },
    'source/path': 'The file or device of the host that holds the contents; for `nvdimm` and `virtio-pmem`.',
    'source/alignsize': {
      text: 'To which multiple the file is mapped; real NVDIMMs want 2 MiB.',
      unit,
      default: 'the page size',
    },
    'source/pmem':
      'Says that the file is real persistent memory, so that writes are made to last by processor instructions.',
    target: {
      text: 'Size, NUMA cell and place of the module in the guest.',
      attributes: {
        dynamicMemslots: {
          text: 'Whether a virtio-mem takes room in KVM’s tables only for what is in use.',
          default: 'no',
          since: '10.1',
        },
      },
    },
    'target/size': {
      text: 'How large it is; of virtio-mem, how large it can become. Counts towards `<memory>`.',
      unit,
    },
    'target/node': 'The guest’s NUMA cell that the memory belongs to.',
    'target/block': {
      text: 'The step in which a virtio-mem grows: a power of two, at least the size of a transparent huge page (2 MiB on x86).',
      unit,
      default: 'decided by QEMU, then recorded',
    },
    'target/requested': {
      text: 'How large a virtio-mem should be now: a multiple of `<block>`, up to `<size>`. `virsh update-memory-device` changes it while the guest runs.',
      unit,
    },
    'target/current': { text: 'How large a virtio-mem is at the moment. Output only.', unit },
    'target/label':
      'Room in an NVDIMM for labels, with which the guest divides it into namespaces. pseries demands it.',
    'target/label/size': { text: 'How much of the module the labels take: 128 KiB or more.', unit },
    'target/readonly': 'Write-protects the NVDIMM; right for backing files that do not make writes last.',
    'target/address': {
      text: 'Where a virtio-mem or virtio-pmem begins in guest memory.',
      since: '9.4',
      attributes: { base: { text: 'The guest’s physical address.', default: 'decided by QEMU' } },
    },
  },
};

/** Memory that several guests share. */
export const sharedMemory: Chapter = {
  at: 'devices/shmem',
  anchor: 'shared-memory-device',
  elements: {
    '': {
      text: 'A piece of memory that domains and the host share (ivshmem).',
      example: "<shmem name='feed'><model type='ivshmem-plain'/><size unit='MiB'>4</size></shmem>",
      attributes: {
        name: 'What the memory is called on the host, under `/dev/shm`: no slash, neither `.` nor `..`.',
        role: {
          text: 'What a migration does with it.',
          values: {
            master: 'takes the contents along; for one domain of those that share',
            peer: 'is refused; unplug it first',
          },
          default: 'decided by QEMU: `peer`',
          since: '6.6',
        },
      },
    },
    model: {
      text: 'Whether guests share memory alone, or interrupts too.',
      attributes: {
        type: {
          text: 'How the guests tell each other of changes.',
          values: {
            'ivshmem-plain': 'not at all: memory alone',
            'ivshmem-doorbell': 'by interrupts, which a server passes on',
            ivshmem: 'the old device for both, gone from QEMU',
          },
          default: '`ivshmem`, so state another',
        },
      },
    },
    size: {
      text: 'How much memory: a power of two, at least 1 MiB. With a server, it decides.',
      unit: 'bytes unless `unit` says otherwise',
      default: '4 MiB',
    },
    server: {
      text: 'The ivshmem server that hands out memory and interrupts.',
      attributes: { path: { text: 'Its socket.', default: '/var/lib/libvirt/shmem-NAME-sock' } },
    },
    msi: {
      text: 'Message-signalled interrupts of the device; with a `<server>`.',
      attributes: {
        vectors: { text: 'How many interrupt vectors.', default: 'decided by QEMU: 1' },
        ioeventfd: {
          text: 'Whether ringing the doorbell does not stop the guest’s CPU.',
          default: 'on',
        },
      },
    },
  },
};
