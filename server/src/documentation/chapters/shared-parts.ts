import type { Chapter, NoteWithMore } from '../documentation.js';

const virtio = (note: NoteWithMore): NoteWithMore => ({
  anchor: 'virtio-related-options',
  default: 'decided by QEMU',
  ...note,
});

/** What virtio devices have in common. */
export const virtioModels = {
  virtio: 'the old and the new protocol in a conventional PCI slot, the new one alone in a PCI Express slot',
  'virtio-transitional': 'the old protocol (0.9) and the new (1.0), for old guests; sits in a conventional PCI slot',
  'virtio-non-transitional': 'the new protocol (1.0) alone',
};

/** Parts that many devices have. */
export const sharedParts: Chapter = {
  at: 'devices',
  anchor: 'devices',
  elements: {
    '': 'Everything that is plugged into the machine. Controllers and other devices that are needed but not listed are added by libvirt.',
    emulator: {
      text: 'The program that runs the guest, by absolute path.',
      default: 'the one that the host’s capabilities name for architecture and domain type',
      example: '<emulator>/usr/bin/qemu-system-x86_64</emulator>',
    },
    '*/alias': {
      text: 'The name by which libvirt calls the device. Your own survives in the stored definition when it begins with `ua-`; others are replaced at each start.',
      example: "<alias name='ua-backup-disk'/>",
      attributes: {
        name: 'Letters, digits, `_`, `-` and `.`, unique in the domain; one of your own begins with `ua-`.',
      },
    },
    '*/boot': {
      text: 'Makes the device one to boot from. Excludes `<boot dev>` in `<os>`.',
      anchor: 'hard-drives-floppy-disks-cdroms',
      attributes: {
        order: {
          text: 'In which turn the firmware tries it: 1 comes first. No two devices may have the same number.',
          example: "order='1'",
        },
        loadparm: 'Up to eight characters for the boot loader of s390x guests, such as the number of a boot entry.',
      },
    },
    '*/acpi': {
      text: 'What ACPI tables tell the guest of the device: a stable number for its name, or its NUMA cells.',
      anchor: 'network-interfaces',
      attributes: {
        index: {
          text: 'A number from 1 to 16383, unique in the domain, after which Linux names a network card: `eno4` for 4. The name stays when the PCI address changes.',
          since: '7.3',
        },
        nodeset: {
          text: 'Guest NUMA cells that belong to the device, for GPUs that bring memory of their own.',
          since: '11.8',
        },
      },
    },
    '*/driver': {
      text: 'Options of the device as a virtio device: IOMMU, packed rings, notifications.',
      anchor: 'virtio-related-options',
      attributes: {
        iommu: virtio({
          text: 'Whether the virtio device addresses memory through the guest’s IOMMU instead of passing it by; encrypted guests need it.',
        }),
        ats: virtio({
          text: 'Whether the virtio device may cache translations of the IOMMU (PCIe ATS). Goes with `iommu` and `iotlb`.',
        }),
        packed: virtio({
          text: 'Whether one packed ring replaces the three parts of a virtqueue, which suits caches and hardware better. Guest and backend must know it.',
          since: '6.3',
        }),
        page_per_vq: virtio({
          text: 'Whether each virtqueue has a page of its own for notifications, which vDPA hardware can then be mapped into. Leave it unless you know.',
          since: '7.9',
        }),
      },
    },
    '*/readonly': 'The guest may read but not write.',
    '*/shareable': 'Several domains may use it at the same time. Their systems must agree on who writes.',
    '*/backenddomain': {
      text: 'The Xen domain that provides the device instead of domain 0.',
      anchor: 'hard-drives-floppy-disks-cdroms',
      attributes: { name: 'The driver domain, as `xl list` shows it.' },
    },
  },
};

/** Where devices sit. */
export const addresses: Chapter = {
  at: 'devices/*/address',
  anchor: 'device-addresses',
  elements: {
    '': {
      text: 'Where the guest finds the device. What is left out libvirt fills in when the domain is defined, and keeps from then on.',
      example: "<address type='pci' bus='0x01' slot='0x00' function='0x0'/>",
      attributes: {
        type: {
          text: 'The kind of address, hence which attributes count. Given alone, it asks for an address of that kind.',
          values: {
            pci: 'a function on the guest’s PCI buses: `domain`, `bus`, `slot`, `function`',
            drive: 'a unit on a disk controller: `controller`, `bus`, `target`, `unit`',
            'virtio-serial': 'a port of a virtio-serial controller: `controller`, `bus`, `port`',
            ccid: 'a slot of a smart card controller: `controller`, `slot`',
            usb: 'a port on a USB bus: `bus`, `port`',
            'spapr-vio': 'a register of the virtual bus of pseries guests: `reg`',
            ccw: 'a channel device of s390x guests: `cssid`, `ssid`, `devno`',
            isa: 'an I/O port and interrupt of a PC: `iobase`, `irq`',
            'virtio-mmio': 'a place in memory on no bus, of Arm and RISC-V boards',
            dimm: 'a slot and place of a memory module: `slot`, `base`',
            unassigned: 'none: a PCI host device is taken from the host but not shown to the guest',
          },
          valuesSince: { unassigned: '6.0' },
        },
        domain: { text: 'The PCI domain. QEMU has only 0.', default: '0' },
        bus: {
          text: 'The bus. Of a PCI address, the `index` of the PCI controller behind which the device sits; of a USB address, the `index` of the USB controller; of a drive, the channel of its controller (0, or 1 for IDE’s second).',
          default: '0',
        },
        slot: {
          text: 'The slot on the bus. Of PCI, 0x00 to 0x1f, but a PCI Express port has only 0; of a smart card or DIMM, its number.',
          default: 'a free one',
        },
        function: {
          text: 'The function in a PCI slot, 0 to 7. Others than 0 need `multifunction="on"` on function 0 of that slot.',
          default: '0',
        },
        multifunction: {
          text: 'Whether more functions of the PCI slot are in use. Only function 0 needs to say it.',
          values: { on: 'the guest looks for functions 1 to 7 too', off: 'it does not' },
          default: '`off`; libvirt turns it on where it places several itself',
        },
        controller: { text: 'Which controller of the type that the device needs, by its `index`.', default: '0' },
        target: {
          text: 'The SCSI target on the controller’s channel. Only SCSI controllers tell them apart; elsewhere 0.',
          default: '0',
        },
        unit: {
          text: 'The unit on the controller: IDE has 0 and 1 on each channel, SATA 0 to 5, floppies 0 and 1, SCSI the LUN.',
          default: 'a free one',
        },
        port: {
          text: 'The port. Of USB, numbers from 1 up, with dots for hubs: `1.2` is port 2 of the hub in port 1. Of virtio-serial, the number on the controller; 0 is for consoles.',
          default: 'a free one',
        },
        reg: {
          text: 'The register address on the virtual bus of pseries guests, by custom a multiple of 0x1000.',
          default: 'a free one',
        },
        cssid: { text: 'The channel subsystem image, up to 0xfe. Virtio devices are in 0xfe.', default: '0xfe' },
        ssid: { text: 'Which of the four subchannel sets, 0 to 3; 0 is where guests look first.', default: '0' },
        devno: {
          text: 'The device number, 0x0000 to 0xffff. All three parts are stated, or none.',
          default: 'a free one',
        },
        iobase: { text: 'The first I/O port, in hexadecimal with `0x`.', default: 'the usual one of the device' },
        irq: { text: 'The interrupt line, in hexadecimal with `0x`.', default: 'the usual one of the device' },
        base: {
          text: 'Where in guest memory the module begins. Set it only to keep what a running guest was given.',
          default: 'decided by QEMU',
        },
      },
    },
    zpci: {
      text: 'How an s390x guest names a PCI device.',
      since: '4.10',
      attributes: {
        uid: {
          text: 'A number of your choice that names the device, 0x0001 to 0xffff, unique in the domain.',
          default: 'a free one',
        },
        fid: { text: 'The function’s number, 0x00000000 to 0xffffffff, unique in the domain.', default: 'a free one' },
      },
    },
  },
};
