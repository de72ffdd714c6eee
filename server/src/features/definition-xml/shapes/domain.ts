// The canonical form of a domain outside <devices>, in libvirt's print order.
import { cpuSet, inKiB, memorySize, plainDecimal, trimmed, withSizeInKiB } from '../formats.js';
import { flag, omittedEmpty, repeated, type Shape, shape, textOnly } from '../shape.js';
import { cpu } from './cpu.js';
import { ioLimits } from './disk.js';
import { features } from './features.js';
import { os } from './os.js';

const number = shape('', { text: trimmed });
const sched = (who: string) => repeated(shape(`${who} scheduler priority`));

const blkiotune = shape('', {
  children: {
    weight: number,
    device: repeated(
      shape('', {
        children: {
          path: textOnly,
          weight: number,
          read_iops_sec: number,
          write_iops_sec: number,
          read_bytes_sec: number,
          write_bytes_sec: number,
        },
      }),
    ),
  },
});

const memtune = shape('', {
  children: {
    hard_limit: memorySize,
    soft_limit: memorySize,
    min_guarantee: memorySize,
    swap_hard_limit: memorySize,
  },
});

const hugePage = shape(['size', 'unit', ['nodeset', cpuSet]], {
  finish: page => withSizeInKiB(page, 'size'),
});

const memoryBacking = shape('', {
  children: {
    hugepages: shape('', { children: { page: repeated(hugePage) } }),
    nosharepages: flag,
    locked: flag,
    source: omittedEmpty(shape('type')),
    access: omittedEmpty(shape('mode')),
    allocation: shape('mode threads'),
    discard: flag,
  },
});

const cputune = shape('', {
  children: {
    shares: number,
    period: number,
    quota: number,
    global_period: number,
    global_quota: number,
    emulator_period: number,
    emulator_quota: number,
    iothread_period: number,
    iothread_quota: number,
    vcpupin: repeated(shape(['vcpu', ['cpuset', cpuSet]])),
    emulatorpin: shape([['cpuset', cpuSet]]),
    iothreadpin: repeated(shape(['iothread', ['cpuset', cpuSet]])),
    vcpusched: sched('vcpus'),
    iothreadsched: sched('iothreads'),
    emulatorsched: shape('scheduler priority'),
    cachetune: repeated(
      shape('vcpus', {
        children: {
          cache: repeated(shape('id level type size unit')),
          monitor: repeated(shape('level vcpus')),
        },
      }),
    ),
    memorytune: repeated(shape('vcpus', { children: { node: repeated(shape('id bandwidth')) } })),
  },
});

const numatune = shape('', {
  children: {
    memory: shape(['mode', ['nodeset', cpuSet], 'placement']),
    memnode: repeated(shape(['cellid', 'mode', ['nodeset', cpuSet]])),
  },
});

const iothread = repeated(
  shape('id thread_pool_min thread_pool_max', { children: { poll: shape('max grow shrink weight') } }),
);

const entries = { entry: repeated(shape('name file', { text: true })) };
const sysinfoPart = shape('', { children: entries });

const sysinfo = repeated(
  shape('type', {
    children: {
      bios: sysinfoPart,
      system: sysinfoPart,
      baseBoard: repeated(sysinfoPart),
      chassis: sysinfoPart,
      oemStrings: shape('', { children: { entry: repeated(textOnly) } }),
      ...entries,
    },
  }),
);

const timer = repeated(
  shape('name present tickpolicy track frequency mode', {
    children: { catchup: omittedEmpty(shape('threshold slew limit')) },
  }),
);

const idMap = repeated(shape('start target count'));

export const domainChildren: Readonly<Record<string, Shape>> = {
  name: textOnly,
  uuid: omittedEmpty(textOnly),
  genid: textOnly,
  title: textOnly,
  description: textOnly,
  metadata: flag,
  maxMemory: shape([['slots', plainDecimal], 'unit'], { text: trimmed, finish: inKiB }),
  memory: memorySize,
  currentMemory: memorySize,
  blkiotune: omittedEmpty(blkiotune),
  memtune: omittedEmpty(memtune),
  memoryBacking: omittedEmpty(memoryBacking),
  vcpu: shape(['placement', ['cpuset', cpuSet], 'current'], { text: trimmed }),
  vcpus: shape('', { children: { vcpu: repeated(shape('id enabled hotpluggable order')) } }),
  iothreads: number,
  iothreadids: shape('', { children: { iothread } }),
  defaultiothread: shape('thread_pool_min thread_pool_max'),
  throttlegroups: shape('', { children: { throttlegroup: repeated(shape('', { children: ioLimits })) } }),
  cputune: omittedEmpty(cputune),
  numatune: omittedEmpty(numatune),
  resource: omittedEmpty(shape('', { children: { partition: textOnly, fibrechannel: shape('appid') } })),
  sysinfo,
  bootloader: textOnly,
  bootloader_args: textOnly,
  os,
  idmap: shape('', { children: { uid: idMap, gid: idMap } }),
  features,
  cpu,
  clock: shape('offset adjustment basis timezone start', { children: { timer } }),
  on_poweroff: textOnly,
  on_reboot: textOnly,
  on_crash: textOnly,
  on_lockfailure: textOnly,
  pm: shape('', { children: { 'suspend-to-mem': shape('enabled'), 'suspend-to-disk': shape('enabled') } }),
  perf: shape('', { children: { event: repeated(shape('name enabled')) } }),
  devices: flag,
  seclabel: repeated(shape('type model relabel', { children: { label: textOnly, baselabel: textOnly } })),
  keywrap: shape('', { children: { cipher: repeated(shape('name state')) } }),
  launchSecurity: shape('type kernelHashes authorKey vcek', {
    children: {
      cbitpos: textOnly,
      reducedPhysBits: textOnly,
      policy: textOnly,
      dhCert: textOnly,
      session: textOnly,
    },
  }),
};
