import type { DefinedDevice } from './devices.js';

/** One decision of libvirt about a device. The words for people are found by `rule`, in features. */
export interface Reason {
  readonly rule: string;
  /** The devices that caused it, the most telling first. */
  readonly because: readonly DefinedDevice[];
  /** The fact behind it, where a table of the machine states one: a sentence for people. */
  readonly fact?: string;
}
