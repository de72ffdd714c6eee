// What libvirt's releases changed about the passes of a definition, one row a change. Changes that concern one fact of
// a table stand in that table instead.
import type { Lifetime } from './lifetime.js';
import { version } from './profile.js';

export const changes = {
  /** Controllers that libvirt adds are sorted in by index; before, they were appended to the list. */
  addedControllersSortedIn: { since: version(11, 3) },
  /** The controller list is sorted anew after USB 2 companions got their index. */
  usb2ControllersResorted: { since: version(11, 3) },
  /** An input's bus is filled in after libvirt has looked for the inputs it would add; before, while reading. */
  inputBusFilledLate: { since: version(10) },
  /** `<features><ps2>` decides about the implicit mouse and keyboard. */
  ps2Feature: { since: version(10, 7) },
  /** USB disks take their ports before USB host devices. */
  usbDisksFirst: { since: version(11, 3) },
  /** usb-net cards get USB addresses. */
  usbNetAddresses: { since: version(10, 4) },
  /** MTP file systems get USB addresses. */
  mtpAddresses: { since: version(10, 2) },
  /** Consoles are numbered anew after the mirror of the first serial device was put in front. */
  consolesRenumbered: { since: version(11, 3) },
  /** A guest with more than 255 vCPUs gets an IOMMU of its own. */
  iommuForManyVcpus: { since: version(10, 10) },
  /** `bus='nvme'` and NVMe controllers. */
  nvme: { since: version(11, 5) },
  /** AMD IOMMUs. */
  amdIommu: { since: version(11, 5) },
  /** `ports` is refused on USB controllers that cannot have them chosen. */
  usbPortsChecked: { since: version(12, 8) },
  /** USB disks have a model of their own. */
  usbDiskModel: { since: version(11, 5) },
  /** Intel USB controllers are for x86 only. */
  usbModelsByArch: { since: version(11, 9) },
  /** CPU topologies have clusters. */
  cpuClusters: { since: version(10, 1) },
  /** A SCSI controller without model takes the model of the first one that has it. */
  scsiModelInherited: { since: version(12, 8) },
  /** Cards of type vdpa give the guest no addresses and no routes. */
  vdpaWithoutAddresses: { since: version(12, 8) },
  /** Machines without PCI refuse devices that want it. */
  pciNeedsPciMachine: { since: version(12, 8) },
  /** Virtio memory may sit on channel I/O and on virtio-mmio. */
  virtioMemoryTransports: { since: version(11, 3) },
  /** A virtio console with port 0 takes a port of its own. */
  consolePortZeroAllocated: { since: version(12, 8) },
  /** Floppies are refused on machines without a floppy controller. */
  floppyNeedsController: { since: version(12, 8) },
  /** `memReserve` of root ports and bridges. */
  memReserve: { since: version(10, 3) },
  /** `device` of a virtio video card. */
  virtioVideoDevice: { since: version(12, 5) },
  /** Enlightenments beside those of the host, which are passed through, are not read. */
  passedThroughAlone: { since: version(9, 1) },
  /** libvirt takes what firmware is stated to be for a wish, where it chooses one itself. */
  firmwareWishes: { since: version(9, 2) },
  /** Several ACPI tables, of several types. */
  acpiTables: { since: version(11, 2) },
  /** `<crypto>` is known; before, it was dropped without a word. */
  crypto: { since: version(9, 1) },
  /** `<pstore>` is known; before, it was dropped without a word. */
  pstore: { since: version(10, 6) },
  /** `model='vhostuser'` interfaces have a default model. */
  vhostUserModel: { since: version(11, 3) },
  /** The ISA watchdog is refused on machines without ISA. */
  ib700Checked: { since: version(9, 3) },
  /** Caches and memory bandwidth may be those of all vCPUs together. */
  resourcesOfAll: { since: version(12, 8) },
  /** ACPI is refused on machines without it; before, 64-bit ARM alone was looked at. */
  acpiByMachine: { since: version(12, 8) },
  /** A domain may get more memory without having slots for it. */
  memorySlotsOptional: { since: version(11, 3) },
  /** `<hwuuid>` is read; before, it was dropped without a word. */
  hardwareUuid: { since: version(12, 8) },
  /** Firmware files have formats. */
  firmwareFormats: { since: version(11, 3) },
  /** Templates of firmware variables have formats, too. */
  nvramTemplateFormat: { since: version(12, 8) },
  /** VNC ports: 0 asks for a choice, and -1 is kept where none is wanted. */
  vncPortsKept: { since: version(12, 8) },
  /** Several IOMMUs are allowed. */
  severalIommus: { since: version(12, 8) },
  /** Several watchdogs are allowed. */
  severalWatchdogs: { since: version(9, 1) },
  /** PCI host devices have displays and a boot framebuffer, as mediated devices; before, both were dropped without a word. */
  pciHostdevDisplays: { since: version(12, 8) },
  /** USB host devices are found by their port. */
  usbHostdevPorts: { since: version(12, 8) },
  /** Memory that is restrictive for a NUMA cell must be so for all; before, only the other way round. */
  restrictiveCells: { since: version(11, 3) },
  /** CPU shares outside the range of the older control groups are refused. */
  cpuSharesChecked: { until: version(9, 1) },
} as const satisfies Record<string, Lifetime>;
