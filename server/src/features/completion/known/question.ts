import type { DefinedDevice } from '../../../definition/devices.js';
import type { XmlElement } from '../../../xml/tree.js';
import type { Guest } from '../../snapshot.js';
import type { KnownValue } from '../completion.js';

/** What may stand at a place of this domain. */
export interface Question {
  readonly guest: Guest;
  readonly element: XmlElement;
  /** Below `<domain>`: `devices/disk/address`. */
  readonly path: string;
  /** `undefined`: the element's text. */
  readonly attribute: string | undefined;
}

/** Knows the values of some places; `undefined` for all others. */
export type Knower = (question: Question) => readonly KnownValue[] | undefined;

/** The device that an element belongs to, as libvirt would define it. */
export function deviceAround({ guest, element }: Question): DefinedDevice | undefined {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const device = guest.topology.deviceAt(each);
    if (device) return device;
  }
  return undefined;
}
