import type { StatedDevice } from './device.js';
import { at, fieldsOf, part, present, type Read } from './fields.js';
import { cNumber64, nonNegativeCNumber } from './values/c-number.js';
import { decimal, nonNegative } from './values/decimal.js';
import { onOff } from './values/one-of.js';
import { text } from './values/text.js';

const fields = {
  /** `pci`, `usb`, `scsi` …; libvirt takes a missing one for `ide`. */
  type: at('@type', text),
  index: at('@index', nonNegative),
  model: at('@model', text),
  /** `ports` of virtio-serial and xHCI controllers. */
  ports: at('@ports', decimal),
  vectors: at('@vectors', decimal),
  /** `<model name=…>`: the QEMU device behind a PCI controller. */
  modelName: at('model/@name', text),
  /** `<target>` of a PCI controller. */
  target: part('target', {
    chassis: at('@chassis', nonNegativeCNumber),
    chassisNr: at('@chassisNr', nonNegativeCNumber),
    port: at('@port', nonNegativeCNumber),
    busNr: at('@busNr', nonNegativeCNumber),
    index: at('@index', nonNegativeCNumber),
    hotplug: at('@hotplug', onOff),
    memReserve: at('@memReserve', cNumber64),
    node: at('node', decimal),
  }),
  /** `<master startport=…>`: makes an ICH9 USB controller a companion. */
  master: part('master', { startport: at('@startport', decimal) }),
  /** The serial number of an NVMe controller. */
  serial: at('serial', text),
  pcihole64: present('pcihole64'),
};

/** `<controller>`: anything that other devices plug into. */
export interface StatedController extends StatedDevice, Read<typeof fields> {
  readonly kind: 'controller';
}

export type StatedControllerTarget = NonNullable<StatedController['target']>;

export const controllerFields = fieldsOf(fields);
