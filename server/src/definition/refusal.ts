import type { DefinedDevice } from './devices.js';

/** Why libvirt would not define the domain: typed data; rules word it. */
export interface Refusal {
  /** The code of the rule that reports it, as in the rule pages. */
  readonly code: string;
  /** The device at fault; `undefined` when it is the domain as a whole. */
  readonly device: DefinedDevice | undefined;
  /** Others concerned: the first of two that clash, the bus that refuses. */
  readonly others: readonly DefinedDevice[];
  /** Values for the message, named. */
  readonly values: Readonly<Record<string, string | number>>;
}
