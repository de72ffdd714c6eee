import type { XmlElement } from '../xml/tree.js';
import type { StatedDevice } from './device.js';
import type { Stated } from './stated.js';

/** `<controller>`: anything that other devices plug into. */
export interface StatedController extends StatedDevice {
  readonly kind: 'controller';
  /** `pci`, `usb`, `scsi` …; libvirt takes a missing one for `ide`. */
  readonly type: Stated<string> | undefined;
  readonly index: Stated<number> | undefined;
  readonly model: Stated<string> | undefined;
  /** `ports` of virtio-serial and xHCI controllers. */
  readonly ports: Stated<number> | undefined;
  /** `<model name=…>`: the QEMU device behind a PCI controller. */
  readonly modelName: Stated<string> | undefined;
  readonly target: StatedControllerTarget | undefined;
  /** `<master startport=…>`: makes an ICH9 USB controller a companion. */
  readonly master: { readonly element: XmlElement; readonly startport: Stated<number> | undefined } | undefined;
}

/** `<target>` of a PCI controller. */
export interface StatedControllerTarget {
  readonly element: XmlElement;
  readonly chassis: Stated<number> | undefined;
  readonly chassisNr: Stated<number> | undefined;
  readonly port: Stated<number> | undefined;
  readonly busNr: Stated<number> | undefined;
  readonly index: Stated<number> | undefined;
  readonly hotplug: Stated<'on' | 'off'> | undefined;
  readonly node: Stated<number> | undefined;
}
