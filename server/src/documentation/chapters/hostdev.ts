import type { Chapter } from '../documentation.js';
import { hostSide } from './character-devices.js';
import { virtioModels } from './shared-parts.js';

/** Devices of the host in the guest. */
export const hostDevices: Chapter = {
  at: 'devices/hostdev',
  anchor: 'host-device-assignment',
  elements: {
    '': {
      text: 'A device of the host that the guest has for itself. A domain with PCI devices of the host cannot migrate, save with special drivers.',
      example: "<hostdev mode='subsystem' type='pci' managed='yes'>…</hostdev>",
      attributes: {
        mode: {
          text: 'How the device gets in.',
          values: {
            subsystem: 'as a device by its bus, into virtual machines',
            capabilities: 'as a node or interface, into containers',
          },
          default: 'subsystem',
        },
        type: {
          text: 'The kind of device.',
          values: {
            pci: 'a PCI function, by VFIO: its whole IOMMU group must leave the host',
            usb: 'a USB device, by maker and model or by place',
            scsi: 'one SCSI unit, by adapter or iSCSI',
            scsi_host: 'a vhost-scsi target of the host, with all its units',
            mdev: 'a mediated device: a share of a GPU, a crypto domain, a channel device',
            storage: 'a block device (containers)',
            misc: 'a character device (containers)',
            net: 'a network interface (containers)',
          },
        },
        managed: {
          text: 'Whether libvirt takes a PCI device from the host’s driver when the domain starts and gives it back afterwards. Otherwise `virsh nodedev-detach` is yours to do. Other types pass over it.',
          default: 'no',
        },
        model: {
          text: 'Of a mediated device, the interface by which it appears; of `scsi_host`, the variant of virtio.',
          values: {
            ...virtioModels,
            'vfio-pci': 'as a PCI device, such as a vGPU',
            'vfio-ccw': 'as an s390x channel device',
            'vfio-ap': 'as an s390x crypto domain',
          },
          default: 'none for mediated devices: it must be stated',
        },
        display: { text: 'Whether the picture of a vGPU is shown by VNC, SPICE or egl-headless.', default: 'off' },
        ramfb: {
          text: 'Whether a vGPU also has a simple framebuffer for the time before its driver runs.',
          default: 'off',
          since: '5.10',
        },
        sgio: {
          text: 'Which SCSI commands of the guest the kernel lets through. Kernels no longer offer the choice, so libvirt refuses `unfiltered`.',
          values: { filtered: 'harmless ones', unfiltered: 'all' },
          default: 'filtered',
        },
        rawio: { text: 'Whether QEMU gets the right (CAP_SYS_RAWIO) to send any SCSI command.', default: 'no' },
      },
    },
    driver: {
      text: 'Which kernel driver hands the PCI device to the guest.',
      attributes: {
        name: {
          text: 'The mechanism.',
          values: {
            vfio: 'VFIO, the only one with QEMU',
            kvm: 'KVM’s old assignment, gone from new kernels',
            xen: 'Xen’s pciback',
          },
          default: 'vfio',
        },
        model: {
          text: 'The host’s VFIO driver for the device: `vfio-pci` or one of its variants, for example for migration.',
          default: 'the best match among the kernel’s, with `managed="yes"`',
          since: '10.0',
        },
        iommufd: {
          text: 'Whether the device is assigned by `/dev/iommu` rather than by a VFIO group.',
          default: 'as `<iommufd>` of the domain says',
          since: '12.1',
        },
      },
    },
    source: {
      text: 'Identifies the host’s device: by PCI or USB place, by maker and model, by SCSI adapter, or by mediated UUID.',
      attributes: {
        startupPolicy: {
          text: 'What happens when the USB device is not plugged in.',
          values: {
            mandatory: 'the domain does not start',
            requisite: 'it does not start, but it can be migrated or restored without',
            optional: 'it goes on without',
          },
          default: 'mandatory',
        },
        guestReset: {
          text: 'What happens when the guest resets the USB device, against devices that do not survive it.',
          values: { off: 'nothing', uninitialized: 'it is reset only as long as it is not set up', on: 'it is reset' },
          default: 'decided by QEMU: `on`',
          since: '8.6',
        },
        writeFiltering: {
          text: 'Whether Xen confines what the guest writes to the configuration space of the PCI device.',
          default: 'yes',
          since: '6.8',
        },
        protocol: {
          text: 'How a SCSI device is reached.',
          values: {
            adapter: 'by an adapter of the host',
            iscsi: 'by QEMU’s own iSCSI',
            vhost: 'by vhost-scsi, for `scsi_host`',
          },
          default: 'adapter',
        },
        name: 'The IQN of the iSCSI target, followed by `/` and the LUN.',
        wwpn: {
          text: 'The vhost-scsi target of the host: `naa.` and sixteen hexadecimal digits.',
          example: "wwpn='naa.5001405df3e54061'",
        },
      },
    },
    'source/address': {
      text: 'Finds the device by where it is on the host: PCI function, USB port, SCSI unit or mediated UUID.',
      example: "<address domain='0x0000' bus='0x06' slot='0x02' function='0x0'/>",
      attributes: {
        domain: { text: 'The PCI domain, as `lspci -D` shows it.', default: '0' },
        bus: 'The bus: of PCI in hexadecimal as `lspci` has it, of USB and SCSI by number.',
        slot: 'The PCI slot: the number after the colon in `lspci`.',
        function: { text: 'The PCI function: the number after the dot in `lspci`.', default: '0' },
        multifunction:
          'Accepted by the schema for every PCI address, but it describes guest slots and has no effect on this side.',
        device:
          'The number of the USB device on its bus, as `lsusb` shows it. It changes whenever the device is plugged in again.',
        port: {
          text: 'The port that the USB device is plugged into, with dots for hubs, whatever its number is at the time.',
          since: '11.4–12.8',
        },
        target: 'The target behind the adapter: the third number in `lsscsi`.',
        unit: 'The logical unit (LUN) behind the target: the fourth number in `lsscsi`.',
        uuid: 'The mediated device, as `mdevctl list` and `virsh nodedev-list --cap mdev` show it.',
      },
    },
    'source/vendor': {
      text: 'The maker of the USB device; together with `<product>`.',
      attributes: { id: 'Four hexadecimal digits, as `lsusb` shows them before the colon.' },
    },
    'source/product': {
      text: 'The model of the USB device. If several are plugged in, the domain does not start.',
      attributes: { id: 'Four hexadecimal digits, as `lsusb` shows them after the colon.' },
    },
    'source/adapter': {
      text: 'The host bus adapter behind which the unit is found, the first number in `lsscsi`.',
      example: "<adapter name='scsi_host2'/>",
      attributes: {
        name: 'The adapter, as `virsh nodedev-list --cap scsi_host` names it.',
        type: {
          text: 'How the adapter is named.',
          values: { scsi_host: 'by its place', fc_host: 'by its Fibre Channel names' },
        },
        parent: 'The adapter of the host that a virtual Fibre Channel adapter is made on.',
        managed: 'Whether libvirt deletes the virtual NPIV port when no domain uses it any more.',
        parent_wwnn:
          'Picks the physical adapter for a virtual port by World Wide Node Name; together with the port name.',
        parent_wwpn:
          'Picks the physical adapter for a virtual port by World Wide Port Name; together with the node name.',
        parent_fabric_wwn: 'Picks an adapter by the switched network it is plugged into, to build the virtual port on.',
        wwnn: 'World Wide Node Name that the virtual port (NPIV) presents: sixteen hexadecimal digits.',
        wwpn: 'World Wide Port Name that the virtual port (NPIV) presents: sixteen hexadecimal digits.',
      },
    },
    'source/adapter/parentaddr': {
      text: 'Finds the adapter by the PCI address of its card, which unlike its number survives reboots.',
      attributes: {
        unique_id: 'Which of several ports of the card is meant: the number in `/sys/class/scsi_host/hostN/unique_id`.',
      },
    },
    'source/host': {
      text: 'The portal of the iSCSI target: the machine that exports it.',
      attributes: {
        name: 'The machine to connect to: a host name, IPv4 or IPv6 address.',
        port: { text: 'The TCP port that the server listens at, as a number.', default: '3260' },
      },
    },
    'source/block': 'A block device of the host that the container gets, by absolute path.',
    'source/char': 'A character device of the host that the container gets, by absolute path.',
    'source/interface':
      'The name of a host’s network interface, which moves into the container and is gone from the host meanwhile.',
    readonly: 'The guest cannot write to the SCSI device.',
    shareable: 'Several domains may use the SCSI device at the same time.',
  },
};

/** Devices of a client, by SPICE or a socket. */
export const redirectedDevices: Chapter = {
  at: 'devices',
  anchor: 'redirected-devices',
  elements: {
    redirdev: {
      text: 'A USB port into which a client plugs devices of its own. Each serves one device at a time.',
      example: "<redirdev bus='usb' type='spicevmc'/>",
      attributes: {
        type: hostSide,
        bus: {
          text: 'Where redirected devices appear in the guest; libvirt knows USB alone.',
          values: { usb: 'USB' },
          default: 'usb',
        },
      },
    },
    redirfilter: 'Which devices clients may plug in. The first rule that fits decides.',
    'redirfilter/usbdev': {
      text: 'One rule. What is left out fits every device.',
      example: "<usbdev class='0x08' allow='yes'/>",
      attributes: {
        allow: 'Lets fitting devices in (`yes`) or turns them away (`no`).',
        class: 'The USB class: 0x08 is storage, 0x03 keyboards and mice; -1 for any.',
        vendor: 'The maker, as `lsusb` shows it before the colon; -1 for any.',
        product: 'The model, as `lsusb` shows it after the colon; -1 for any.',
        version: { text: 'The revision of the device itself; -1 for any.', example: "version='2.56'" },
      },
    },
    lease: {
      text: 'A lease that the lock manager (sanlock) takes for the domain, which does not start without it.',
      anchor: 'device-leases',
    },
    'lease/lockspace': {
      text: 'The sanlock lockspace that the lease lies in; all hosts that share it must have joined.',
      anchor: 'device-leases',
    },
    'lease/key': {
      text: 'Names the sanlock resource to acquire, unique within the lockspace.',
      anchor: 'device-leases',
    },
    'lease/target': {
      text: 'The place on shared storage where the lock manager keeps the lease.',
      anchor: 'device-leases',
      attributes: {
        path: 'The file or volume with the lease, by absolute path on every host.',
        offset: {
          text: 'How far into the file the lease lies; 0 if the lock manager needs none.',
          unit: 'bytes',
          default: '0',
        },
      },
    },
  },
};
