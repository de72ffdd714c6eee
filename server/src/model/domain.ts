import type { XmlElement } from '../xml/tree.js';
import type { StatedController } from './controller.js';
import type { DeviceKind, StatedByKind } from './device-kinds.js';
import type { DomainFields } from './domain-fields.js';
import type { ModelError } from './errors.js';

/** A domain as its text states it: no defaults, nothing added, whatever is malformed left out. */
export interface Domain extends DomainFields {
  /** `<domain>`; for a bare device fragment, the device itself. */
  readonly element: XmlElement;
  /** `domain`, or `fragment` for a device as `virsh attach-device` takes it. */
  readonly form: 'domain' | 'fragment';
  /** False while the document is no well-formed XML: what is missing may still be typed. */
  readonly isWellFormed: boolean;
  readonly devicesElement: XmlElement | undefined;
  /** Every child element of `<devices>` of a kind libvirt knows, in document order. */
  readonly devices: readonly StatedByKind[DeviceKind][];
  readonly controllers: readonly StatedController[];
  readonly errors: readonly ModelError[];
}

/** The stated devices of one kind, in document order. */
export function statedOf<Kind extends DeviceKind>(domain: Domain, kind: Kind): readonly StatedByKind[Kind][] {
  return domain.devices.filter(device => device.kind === kind) as unknown as readonly StatedByKind[Kind][];
}
