import type { Chapter } from '../documentation.js';

/** The domain itself, and what identifies it. */
export const domain: Chapter = {
  at: '',
  anchor: 'general-metadata',
  elements: {
    '': {
      text: 'A virtual machine or container, with everything that the host gives it.',
      anchor: 'element-and-attribute-overview',
      attributes: {
        type: {
          text: 'The hypervisor, and with QEMU how guest code is run. It must be stated.',
          anchor: 'element-and-attribute-overview',
          values: {
            kvm: 'QEMU with the processor’s virtualisation by Linux; the usual choice',
            qemu: 'QEMU that translates every instruction: runs anywhere, slowly',
            hvf: 'QEMU with the virtualisation of macOS',
            hyperv: 'QEMU on /dev/mshv, or Microsoft’s own hypervisor',
            xen: 'Xen, by libxl',
            lxc: 'a Linux container',
            openvz: 'an OpenVZ container',
            vz: 'Virtuozzo',
            bhyve: 'FreeBSD’s hypervisor',
            vbox: 'VirtualBox',
            vmware: 'VMware ESX, Workstation or Player',
            test: 'libvirt’s mock driver, which runs nothing',
            uml: 'user-mode Linux, which libvirt no longer drives',
            kqemu: 'a kernel module of old QEMUs, long gone',
            phyp: 'IBM Power Hypervisor, no longer driven',
          },
        },
        id: {
          text: 'The number of a running domain, given at start and gone when it stops. It is ignored in what you define.',
          anchor: 'element-and-attribute-overview',
        },
      },
    },
    name: {
      text: 'What the domain is called; unique on the host, and the base of file names such as that of the log. A slash is refused.',
      example: '<name>web-1</name>',
    },
    uuid: {
      text: 'The identity that stays when the domain is renamed or migrated. It also ends up in the guest’s SMBIOS tables.',
      default: 'a random one, stored when the domain is defined',
    },
    hwuuid: {
      text: 'The UUID shown to the guest as that of its hardware, when it must differ from `<uuid>`, for example in a clone that keeps a licence.',
      default: 'the same as `<uuid>`',
      since: '11.4–12.8',
    },
    genid: {
      text: 'A VM generation ID, which libvirt changes whenever the guest goes back in time (snapshot, restore, clone) so that its system can notice. Left empty, one is generated.',
      default: 'no such device',
      since: '4.4',
    },
    title: 'A short label for people, without line breaks; `virsh list --title` shows it.',
    description: 'Free text for people. libvirt keeps it and does nothing with it.',
    metadata: {
      text: 'A place for other programs’ own XML, which libvirt stores untouched. Each needs a namespace of its own, and only one element per namespace is kept.',
      example: "<app:owner xmlns:app='https://example.org/app'>ops</app:owner>",
    },
    on_poweroff: {
      text: 'What happens when the guest switches itself off.',
      anchor: 'events-configuration',
      values: {
        destroy: 'the domain ends and its resources are freed',
        restart: 'it starts again with the same configuration; not together with `destroy` in `<on_reboot>`',
        preserve: 'it stops but stays in memory to be looked at; not with QEMU',
        'rename-restart': 'it starts again under another name; Xen alone',
      },
      default: 'destroy',
    },
    on_reboot: {
      text: 'What happens when the guest asks to be rebooted. `destroy` makes an installer’s reboot end the domain, so that its boot media can be taken out.',
      anchor: 'events-configuration',
      values: {
        restart: 'the guest boots again',
        destroy: 'the domain ends and its resources are freed',
        preserve: 'it stops but stays in memory; not with QEMU',
        'rename-restart': 'it starts again under another name; Xen alone',
      },
      default: 'restart',
    },
    on_crash: {
      text: 'What happens when the guest crashes. With QEMU that is noticed only through a `<panic>` device, or by the hypervisor itself failing.',
      anchor: 'events-configuration',
      values: {
        destroy: 'the domain ends and its resources are freed',
        restart: 'it starts again with the same configuration',
        preserve: 'the crashed guest stays in memory to be looked at',
        'rename-restart': 'it starts again under another name; Xen alone',
        'coredump-destroy': 'its memory is dumped to a file, then it ends',
        'coredump-restart': 'its memory is dumped to a file, then it starts again',
        'preserve-running': 'nothing, so that a guest such as Windows can dump itself and reboot',
      },
      valuesSince: { 'preserve-running': '11.4–12.8' },
      default: 'destroy',
    },
    on_lockfailure: {
      text: 'What happens when the lock manager (sanlock, virtlockd) loses the domain’s locks, so that its disks may be written from elsewhere.',
      anchor: 'events-configuration',
      values: {
        poweroff: 'the domain is cut off at once',
        restart: 'it is switched off and started again to get its locks back',
        pause: 'it stands still until somebody resumes it',
        ignore: 'it runs on',
      },
      default: 'decided by the lock manager',
    },
    pm: {
      text: 'Which sleep states the firmware advertises. The guest can still do something alike on its own.',
      anchor: 'power-management',
    },
    'pm/suspend-to-mem': {
      text: 'Sleep with memory kept alive (ACPI S3).',
      anchor: 'power-management',
      attributes: { enabled: { text: 'Whether the guest is told that it can sleep so.', default: 'decided by QEMU' } },
    },
    'pm/suspend-to-disk': {
      text: 'Hibernation: memory goes to disk and the machine off (ACPI S4).',
      anchor: 'power-management',
      attributes: { enabled: { text: 'Whether the guest is told that it can hibernate.', default: 'decided by QEMU' } },
    },
    resource: {
      text: 'Where in the host’s division of resources the domain belongs.',
      anchor: 'resource-partitioning',
    },
    'resource/partition': {
      text: 'The cgroup under which the domain is put, as an absolute path. It must exist before the start.',
      anchor: 'resource-partitioning',
      default: '`/machine`',
      example: '<partition>/machine/production</partition>',
    },
    'resource/fibrechannel': {
      text: 'Marks the domain’s traffic on a Fibre Channel network.',
      anchor: 'fibre-channel-vmid',
      since: '7.7',
      attributes: {
        appid:
          'Up to 128 printable characters, from which the kernel makes the VMID that the storage network sees. Needs fitting hardware and `CONFIG_BLK_CGROUP_FC_APPID`.',
      },
    },
    iommufd: {
      text: 'Uses the kernel’s `/dev/iommu` for all assigned host devices of the domain rather than a VFIO group for each. A device can still choose otherwise in its `<driver>`.',
      anchor: 'element-and-attribute-overview',
      since: '12.2',
      attributes: {
        enabled: { text: '`yes` makes IOMMUFD the rule for devices that say nothing themselves.', default: 'no' },
        fdgroup:
          'The name under which a management program has passed an open `/dev/iommu` to libvirt, so that unprivileged daemons can assign devices.',
      },
    },
    keywrap: {
      text: 'Whether an s390x guest may protect its keys with the wrapping keys that the host makes for it. Without this element it may, by AES and by DEA.',
      anchor: 'key-wrap',
    },
    'keywrap/cipher': {
      text: 'One kind of wrapping key. `<keywrap>` needs at least one.',
      anchor: 'key-wrap',
      attributes: {
        name: {
          text: 'Which wrapping key is meant.',
          values: { aes: 'the one for AES', dea: 'the one for DES and triple DES' },
        },
        state: '`on` permits protected keys of this sort, `off` refuses them.',
      },
    },
    perf: {
      text: 'Hardware and kernel counters kept for the domain; `virsh domstats --perf` reads them. Each costs some speed.',
      anchor: 'performance-monitoring-events',
    },
    'perf/event': {
      text: 'Turns one performance counter of the host’s kernel on or off for this domain.',
      anchor: 'performance-monitoring-events',
      attributes: {
        name: {
          text: 'What is counted.',
          values: {
            cmt: 'bytes of the last-level cache in use',
            mbmt: 'memory traffic of the whole system',
            mbml: 'memory traffic of the local memory controller',
            cpu_cycles: 'processor cycles',
            instructions: 'instructions executed',
            cache_references: 'accesses to the cache',
            cache_misses: 'accesses that the cache could not serve',
            branch_instructions: 'branches executed',
            branch_misses: 'branches predicted wrongly',
            bus_cycles: 'cycles of the bus',
            stalled_cycles_frontend: 'cycles lost waiting for instructions',
            stalled_cycles_backend: 'cycles lost waiting for data or units',
            ref_cpu_cycles: 'cycles at constant frequency',
            cpu_clock: 'time by the processor’s own clock',
            task_clock: 'time that the domain’s threads ran',
            page_faults: 'page faults of every kind',
            context_switches: 'switches to another thread',
            cpu_migrations: 'moves to another processor',
            page_faults_min: 'page faults served without storage',
            page_faults_maj: 'page faults that had to read storage',
            alignment_faults: 'accesses to unaligned addresses that trapped',
            emulation_faults: 'instructions that the kernel had to emulate',
          },
        },
        enabled: 'Whether the counter runs from the start; `virsh perf` changes it later.',
      },
    },
    bootloader: {
      text: 'A program on the host that picks the kernel for a paravirtualised guest, such as pygrub.',
      anchor: 'host-bootloader',
    },
    bootloader_args: {
      text: 'Words passed to the program that picks the kernel, separated by blanks.',
      anchor: 'host-bootloader',
    },
    'vmware:datacenterpath': {
      text: 'Where in VMware’s inventory the domain was found. Shown by the ESX driver, never read.',
      anchor: 'element-and-attribute-overview',
    },
    idmap: {
      text: 'Maps user and group numbers between the guest and the host: of a container by a user namespace, of a virtiofs share by its daemon.',
      anchor: 'container-boot',
    },
    'idmap/uid': {
      text: 'Maps one stretch of user numbers; several may be given where they do not overlap.',
      anchor: 'container-boot',
    },
    'idmap/gid': {
      text: 'Maps one stretch of group numbers; several may be given where they do not overlap.',
      anchor: 'container-boot',
    },
    'idmap/*': {
      attributes: {
        start: 'The first number inside the guest. A container’s first entry must begin at 0.',
        target: 'What the first of the numbers becomes on the host; the following ones are counted on from there.',
        count: 'How many consecutive numbers are mapped; all others belong to nobody.',
      },
    },
  },
};
