import type { Bus, Occupant } from './bus.js';

/** Why a device cannot have an address. */
export type Fault =
  | { readonly name: 'no-buses' | 'nonzero-domain' | 'cannot-add-bus' | 'no-place' }
  | { readonly name: 'not-on-bus-0' | 'refused-by-bus' | 'slot-too-low' | 'slot-too-high'; readonly bus: Bus }
  | { readonly name: 'in-use'; readonly occupant: Occupant };

export function isFault(result: object | undefined): result is Fault {
  return result !== undefined && 'name' in result;
}
