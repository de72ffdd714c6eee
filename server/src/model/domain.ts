import type { XmlElement } from '../xml/tree.js';
import type { StatedController } from './controller.js';
import type { StatedDevice } from './device.js';
import type { ModelError } from './errors.js';
import type { Stated } from './stated.js';

/** A domain as its text states it: no defaults, nothing added, whatever is malformed left out. */
export interface Domain {
  /** `<domain>`; for a bare device fragment, the device itself. */
  readonly element: XmlElement;
  /** `domain`, or `fragment` for a device as `virsh attach-device` takes it. */
  readonly form: 'domain' | 'fragment';
  readonly devicesElement: XmlElement | undefined;
  readonly arch: Stated<string> | undefined;
  readonly machine: Stated<string> | undefined;
  /** Every child element of `<devices>` of a kind libvirt knows, in document order. */
  readonly devices: readonly StatedDevice[];
  readonly controllers: readonly StatedController[];
  readonly errors: readonly ModelError[];
}
