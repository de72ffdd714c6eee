import type { Chapter } from '../documentation.js';
import { storageAges } from './storage-words.js';

/** What the guest boots from, and with which firmware. */
export const booting: Chapter = {
  at: 'os',
  anchor: 'bios-bootloader',
  elements: {
    '': {
      text: 'Architecture and board of the guest, its firmware, and whether it boots from disks, the network or a kernel of the host.',
      anchor: 'operating-system-booting',
      attributes: {
        firmware: {
          text: 'Lets libvirt choose firmware that fits, and fill in `<loader>` and `<nvram>` when the domain is defined. It goes by the descriptors in `/usr/share/qemu/firmware` and `/etc/qemu/firmware`.',
          values: { bios: 'a BIOS such as SeaBIOS', efi: 'UEFI such as OVMF' },
          default: 'what `<loader>` names, otherwise the machine’s own (SeaBIOS on x86)',
        },
      },
    },
    type: {
      text: 'The kind of system that boots.',
      values: {
        hvm: 'one for real hardware: the only choice with QEMU',
        linux: 'one paravirtualised for Xen, whatever its name',
        xen: 'the same, written otherwise',
        xenpvh: 'one for Xen’s PVH mode',
        exe: 'a program in a container',
      },
      example: "<type arch='x86_64' machine='q35'>hvm</type>",
      attributes: {
        arch: {
          text: 'The guest’s processor architecture. Other than the host’s, it is emulated.',
          default: 'that of the host',
        },
        machine: {
          text: 'The board, which decides the buses and built-in devices. An alias such as `q35` or `pc` is replaced by the newest version of that board when the domain is defined, and stays so.',
          default: '`pc` on x86, `virt` on Arm and RISC-V, `pseries` and `s390-ccw-virtio` on theirs',
        },
      },
    },
    firmware: {
      text: 'What is asked of the firmware that libvirt chooses. Features that are not listed do not matter.',
      since: '7.2',
    },
    'firmware/feature': {
      text: 'One ability that libvirt’s choice must have, or must lack.',
      since: '7.2',
      example: "<feature enabled='yes' name='secure-boot'/>",
      attributes: {
        enabled: '`yes` takes only firmware that has the feature, `no` only firmware without.',
        name: {
          text: 'The feature.',
          values: {
            'secure-boot': 'the firmware can check signatures of what it boots',
            'enrolled-keys':
              'the usual keys are in place, so that it does check; without them unsigned systems boot too',
          },
        },
      },
    },
    loader: {
      text: 'The firmware’s file on the host. Best left to `firmware="efi"`.',
      example: "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE.fd</loader>",
      attributes: {
        readonly: {
          text: 'Whether the guest is kept from writing into it. Firmware with a separate variable store needs `yes`.',
        },
        type: {
          text: 'How the firmware is mapped into the guest.',
          values: { rom: 'as read-only memory: BIOS, or UEFI without a store', pflash: 'as flash memory: UEFI' },
        },
        secure: {
          text: 'Says that the firmware does Secure Boot, which needs SMM and a q35 machine. It switches nothing on in the firmware itself.',
        },
        stateless: {
          text: '`yes` runs UEFI without any variable store: settings are gone at every power-off. Encrypted guests want it.',
          since: '8.6',
        },
        format: {
          text: 'The format of the file; with automatic choice, which firmware to consider.',
          values: { raw: 'a plain image', qcow2: 'a qcow2 image' },
          default: 'raw',
          since: '9.2',
        },
      },
    },
    nvram: {
      text: 'Where the guest’s UEFI variables are kept: boot entries and Secure Boot keys. The file is made from a template at the first start.',
      default: '`/var/lib/libvirt/qemu/nvram/NAME_VARS.fd`',
      attributes: {
        template: {
          text: 'The file that a fresh store is copied from.',
          default: 'the one that belongs to the firmware',
        },
        templateFormat: {
          text: 'The image format of the template, which libvirt converts if the store has another.',
          values: { raw: 'a plain image', qcow2: 'a qcow2 image' },
          since: '10.10',
        },
        format: {
          text: 'The format of the store. Internal snapshots of UEFI guests need `qcow2`.',
          values: { raw: 'a plain image', qcow2: 'a qcow2 image' },
          default: 'raw',
          since: '9.2',
        },
        type: {
          text: 'What the store is kept on; its place then stands in `<source>` as for a disk. A store on the network is not filled from a template.',
          values: {
            file: 'a file',
            block: 'a block device',
            network: 'network storage',
            dir: 'accepted by the schema alone',
            volume: 'accepted by the schema alone',
            nvme: 'accepted by the schema alone',
            vhostuser: 'accepted by the schema alone',
            vhostvdpa: 'accepted by the schema alone',
            ctl: 'accepted by the schema alone',
          },
          valuesSince: storageAges,
          since: '8.5',
        },
      },
    },
    'nvram/source': 'The place of the variable store, written as that of a disk.',
    varstore: {
      text: 'Where UEFI variables are kept when the firmware uses QEMU’s uefi-vars device rather than flash. An empty element asks for such firmware; on Arm it makes Secure Boot possible.',
      since: '12.1',
      attributes: {
        template: {
          text: 'The JSON file that a fresh store is copied from.',
          default: 'the one that belongs to the firmware',
        },
        path: { text: 'The JSON file of this domain.', default: 'one that libvirt makes' },
      },
    },
    boot: {
      text: 'A kind of device to boot from; repeated, they are tried in turn, the first device of each kind. It excludes `<boot order>` of single devices, which says it more exactly.',
      example: "<boot dev='hd'/>",
      attributes: {
        dev: {
          text: 'The kind of device.',
          values: {
            hd: 'the first hard disk',
            cdrom: 'the first CD drive',
            network: 'the first network card, by PXE',
            fd: 'the first floppy drive',
          },
        },
      },
    },
    bootmenu: {
      text: 'The firmware’s prompt to choose a boot device.',
      attributes: {
        enable: {
          text: 'Whether the firmware offers a choice of devices at power-on (SeaBIOS: Esc or F12).',
          default: 'decided by QEMU: no',
        },
        timeout: { text: 'How long it waits for a key, up to 65535; only with `enable="yes"`.', unit: 'milliseconds' },
      },
    },
    smbios: {
      text: 'Where the SMBIOS tables come from, which `dmidecode` shows in the guest.',
      attributes: {
        mode: {
          text: 'The origin of the values.',
          values: {
            emulate: 'QEMU’s own',
            host: 'the host’s, save its UUID',
            sysinfo: 'those of `<sysinfo type="smbios">`',
          },
          default: 'decided by QEMU',
        },
      },
    },
    bios: {
      text: 'What SeaBIOS does besides booting: output on a serial port, another attempt after failure.',
      attributes: {
        useserial: 'Whether BIOS output also appears on the first serial port, which must exist.',
        rebootTimeout: {
          text: 'How long the BIOS waits before it tries again after nothing could be booted: up to 65535, or -1 for never.',
          unit: 'milliseconds',
          default: 'never',
        },
      },
    },
    acpi: {
      text: 'Hands additional ACPI tables from files of the host to the guest, such as a Windows licence.',
      anchor: 'common-os-element-configuration',
    },
    'acpi/table': {
      text: 'A binary file on the host with one or more ACPI tables, by absolute path.',
      anchor: 'common-os-element-configuration',
      attributes: {
        type: {
          text: 'What the file holds.',
          values: {
            slic: 'one table with a software licence, whose header is also given to other tables',
            raw: 'one whole table with its header',
            rawset: 'several whole tables in a row (Xen)',
            msdm: 'a Windows licence key (Xen)',
          },
          valuesSince: { raw: '11.2', rawset: '11.2', msdm: '11.2' },
        },
      },
    },
  },
};

/** Booting without firmware: a kernel from the host, or a container’s first process. */
export const directBooting: Chapter = {
  at: 'os',
  anchor: 'direct-kernel-boot',
  elements: {
    kernel:
      'A kernel on the host that is booted directly, by absolute path; the guest’s own boot loader is passed over.',
    initrd: 'The initial RAM disk for `<kernel>`, by absolute path on the host.',
    cmdline: {
      text: 'Parameters for the directly booted `<kernel>`, such as its console and root file system.',
      example: '<cmdline>console=ttyS0 root=/dev/vda1</cmdline>',
    },
    shim: {
      text: 'A UEFI program on the host that the firmware loads before `<kernel>`, as Secure Boot needs for signed kernels.',
      since: '11.2',
    },
    dtb: 'A device tree on the host that replaces the machine’s own, by absolute path.',
    root: 'The device for the root file system of a Xen guest, appended to the kernel’s command line.',
    init: {
      text: 'The program that a container starts first, by its path inside.',
      anchor: 'container-boot',
      default: '/sbin/init',
    },
    initarg: {
      text: 'One command-line argument of the container’s first process; repeat it for more.',
      anchor: 'container-boot',
    },
    initenv: {
      text: 'Sets an environment variable for the container’s first process; the text is its value.',
      anchor: 'container-boot',
      attributes: { name: 'The variable’s name: letters, digits and underscores.' },
    },
    initdir: {
      text: 'The directory in which the container’s first process starts, by its path inside.',
      anchor: 'container-boot',
      default: '/',
    },
    inituser: {
      text: 'The user that `<init>` runs as, by name or number; a `+` marks a number.',
      anchor: 'container-boot',
      default: 'root',
    },
    initgroup: {
      text: 'The group that `<init>` runs as, by name or number; a `+` marks a number.',
      anchor: 'container-boot',
      default: 'root',
    },
  },
};
