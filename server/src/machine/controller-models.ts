// The models of controller that libvirt can read, type by type; whether a machine has them is decided elsewhere.
import { pciControllers } from './pci-controllers.js';

const none: readonly string[] = [];

/** USB controllers have a table of their own. A type that is not here is none that libvirt knows. */
export const controllerModels: ReadonlyMap<string, readonly string[]> = new Map([
  ['ide', ['piix3', 'piix4', 'ich6']],
  ['fdc', none],
  [
    'scsi',
    [
      'virtio-scsi',
      'virtio-transitional',
      'virtio-non-transitional',
      'lsilogic',
      'lsisas1068',
      'lsisas1078',
      'ibmvscsi',
      'am53c974',
      'dc390',
      'ncr53c90',
      'buslogic',
      'vmpvscsi',
      'auto',
    ],
  ],
  ['sata', none],
  ['virtio-serial', ['virtio', 'virtio-transitional', 'virtio-non-transitional']],
  ['ccid', none],
  ['xenbus', none],
  ['isa', none],
  ['nvme', none],
  ['pci', Object.keys(pciControllers)],
]);

/** SCSI controllers that speak virtio, and so have threads and queues of their own. */
export const virtioScsiModels: readonly string[] = ['virtio-scsi', 'virtio-transitional', 'virtio-non-transitional'];
