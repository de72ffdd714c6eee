import type { Chapter, NoteWithMore } from '../documentation.js';

const barrier = {
  broken: 'no protection',
  workaround: 'protected by software',
  fixed: 'protected by hardware',
};

const onOff: NoteWithMore = {
  text: 'Switches it for the guest; leaving the whole element out keeps the hypervisor’s default.',
  values: { on: 'the guest has it', off: 'the guest lacks it' },
};

/** Features of the machine and the hypervisor. */
export const hypervisorFeatures: Chapter = {
  at: 'features',
  anchor: 'hypervisor-features',
  elements: {
    '': 'Switches abilities of board and hypervisor. An element without `state` turns its feature on by being there; what is missing mostly stays at QEMU’s default.',
    '*': { attributes: { state: onOff } },
    acpi: 'Gives the guest ACPI tables. Without them it cannot be shut down gracefully, and devices cannot come and go on most machines.',
    apic: {
      text: 'Says that the guest has the programmable interrupt controller of x86. QEMU’s PCs have it whether stated or not.',
      attributes: {
        eoi: {
          text: 'Whether the guest may signal the end of an interrupt without leaving for the hypervisor.',
          default: 'decided by QEMU',
        },
      },
    },
    pae: 'Lets a 32-bit guest use more than 4 GiB of memory. QEMU has it anyway.',
    hap: {
      text: 'Address translation by hardware rather than by shadow tables (Xen, VirtualBox).',
      default: 'on where the host can',
    },
    viridian: 'Hyper-V’s interface for Windows guests on Xen. With QEMU use `<hyperv>`.',
    privnet: 'Gives a container a network of its own even without a network card.',
    pvspinlock: {
      text: 'Tells the guest that a virtual CPU waiting for a lock can give way to others.',
      default: 'decided by QEMU: on with KVM',
    },
    pmu: {
      text: 'The performance counters of the processor, which `perf` in the guest uses. They hinder migration between differing hosts.',
      default: 'decided by QEMU',
    },
    vmport: {
      text: 'VMware’s I/O port, by which VMware’s drivers speak to the hypervisor (x86).',
      default: 'decided by QEMU',
    },
    gic: {
      text: 'The generic interrupt controller (GIC) of an Arm guest; Arm’s counterpart of the APIC.',
      attributes: {
        version: {
          text: 'Its version. Version 2 goes up to 8 CPUs.',
          values: { '2': 'GICv2', '3': 'GICv3', host: 'the one the host has; KVM only' },
          default: '2; with KVM the newest that the host has',
        },
      },
    },
    smm: {
      text: 'System management mode of x86, which keeps the firmware’s variables from the guest’s system. Secure Boot needs it.',
      default: 'decided by QEMU; turned on by libvirt for firmware that needs it',
    },
    'smm/tseg': {
      text: 'Memory set aside for system management mode on q35. Raise it only when firmware for very many CPUs or terabytes of memory does not boot; 48 MiB serve hundreds of CPUs and several TiB.',
      unit: 'MiB unless `unit` says otherwise',
      default: '16 MiB',
    },
    ioapic: {
      text: 'Who runs the I/O APIC (x86 with KVM).',
      attributes: {
        driver: {
          text: 'Its place.',
          values: {
            kvm: 'the kernel: fastest',
            qemu: 'QEMU (“split”), as interrupt remapping of a virtual IOMMU needs',
          },
          default: '`kvm`; `qemu` when the IOMMU needs it',
        },
      },
    },
    hpt: {
      text: 'The hashed page table in which a pseries guest keeps its address translations.',
      attributes: {
        resizing: {
          text: 'Whether the table can grow with memory.',
          values: {
            enabled: 'where guest and host can',
            disabled: 'never',
            required: 'the guest does not start otherwise',
          },
          default: 'decided by QEMU',
        },
      },
    },
    'hpt/maxpagesize': {
      text: 'The largest page that the guest may use: 64 KiB, 16 MiB or 16 GiB usually.',
      unit: 'KiB unless `unit` says otherwise',
      default: 'decided by QEMU',
    },
    vmcoreinfo: {
      text: 'A device in which the guest’s kernel leaves what is needed to read its memory dumps.',
      default: 'off',
    },
    htm: { text: 'Transactional memory of pseries guests.', default: 'decided by QEMU' },
    'nested-hv': {
      text: 'Lets a pseries guest run guests of its own at speed. The host must allow it.',
      default: 'decided by QEMU',
    },
    msrs: {
      text: 'Registers of the processor that the hypervisor does not know (bhyve).',
      attributes: {
        unknown: {
          text: 'What an access to one does.',
          values: { ignore: 'nothing', fault: 'raises an exception in the guest' },
          default: 'fault',
        },
      },
    },
    'ccf-assist': {
      text: 'Helps a pseries guest to flush the count cache, a protection against Spectre.',
      default: 'decided by QEMU',
    },
    cfpc: {
      text: 'Flushing of the cache when a pseries guest changes privilege, a protection against Meltdown.',
      attributes: { value: { text: 'How the guest is protected.', values: barrier, default: 'decided by QEMU' } },
    },
    sbbc: {
      text: 'Barriers for bounds checks in a pseries guest, a protection against Spectre v1.',
      attributes: { value: { text: 'How the guest is protected.', values: barrier, default: 'decided by QEMU' } },
    },
    ibs: {
      text: 'Speculation on indirect branches in a pseries guest, the matter of Spectre v2.',
      attributes: {
        value: {
          text: 'How the guest is protected.',
          values: {
            broken: 'no protection',
            workaround: 'by flushing the count cache',
            'fixed-ibs': 'by serialising indirect branches',
            'fixed-ccd': 'by turning the count cache off',
            'fixed-na': 'by hardware that does not have the flaw',
          },
          default: 'decided by QEMU',
        },
      },
    },
    tcg: { text: 'Settings of QEMU’s translator, for `type="qemu"`.', since: '8.0' },
    'tcg/tb-cache': {
      text: 'Memory for translated code; whole MiB.',
      unit: 'KiB unless `unit` says otherwise',
      default: 'decided by QEMU',
      since: '8.0',
    },
    'async-teardown': {
      text: 'Frees a large guest’s memory in a helper process, so that the domain ends quickly.',
      since: '9.6',
      attributes: {
        enabled: { text: '`yes` for the helper; `no` makes ending wait for it.', default: 'decided by QEMU' },
      },
    },
    ras: { text: 'Reports memory errors of the host to an Arm guest.', default: 'decided by QEMU: off', since: '10.4' },
    ps2: {
      text: 'The PC’s controller for PS/2 keyboard and mouse. Without it those two are gone.',
      default: 'on',
      since: '10.7',
    },
    aia: {
      text: 'The advanced interrupt architecture of RISC-V guests.',
      since: '11.1',
      attributes: {
        value: {
          text: 'How much of it the guest has.',
          values: {
            none: 'nothing; the older PLIC instead',
            aplic: 'its controller for wired interrupts',
            'aplic-imsic': 'that and message-signalled interrupts, needed to assign PCI devices well',
          },
          default: 'decided by QEMU',
        },
      },
    },
    virtualization: {
      text: 'Gives an Arm guest the processor’s virtualisation (EL2), so that it can run guests of its own.',
      since: '11.4–12.8',
    },
    xen: 'Memory map and IOMMU of guests under libxl.',
    'xen/*': { attributes: { state: onOff } },
    'xen/e820_host': {
      text: 'Shows a paravirtualised guest the host’s memory map, which PCI passthrough needs.',
      since: '6.3',
    },
    'xen/passthrough': {
      text: 'Prepares the IOMMU so that PCI devices can be assigned.',
      since: '6.3',
      attributes: {
        mode: {
          text: 'Which tables the IOMMU uses.',
          values: { sync_pt: 'its own, kept in step', share_pt: 'those of the processor' },
          default: 'decided by Xen',
        },
      },
    },
    kvm: 'Which paravirtual offers of KVM the guest sees, and how memory changes are tracked.',
    'kvm/*': { attributes: { state: onOff } },
    'kvm/hidden': {
      text: 'Hides KVM’s signature from the guest, as some drivers refuse to work in a virtual machine. It also hides KVM’s optimisations.',
      default: 'off',
    },
    'kvm/hint-dedicated': {
      text: 'Tells the guest that its CPUs are pinned to host CPUs of their own, so that it may spin instead of giving way.',
      default: 'off',
    },
    'kvm/poll-control': {
      text: 'Lets the guest poll briefly when idle and stops the host from doing the same, which lowers I/O latency.',
      default: 'off',
      since: '6.10',
    },
    'kvm/pv-ipi': {
      text: 'Lets the guest send interrupts to many of its CPUs in one call.',
      default: 'on',
      since: '7.10',
    },
    'kvm/dirty-ring': {
      text: 'Notes changed memory in a ring for each CPU rather than in a bitmap, which helps migrations of large guests.',
      default: 'off',
      since: '8.0',
      attributes: {
        size: { text: 'How many entries each ring has: a power of two from 1024 to 65536.', unit: 'pages' },
      },
    },
  },
};
