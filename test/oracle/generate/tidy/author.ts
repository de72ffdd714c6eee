// The author who is careful, and what that author knows of the domain so far.
import { childOf, type Sketch, withChildren } from '../../sketch.js';
import type { Guest } from '../guest.js';

/** `undefined` leaves the device out. */
export type Repair = (device: Sketch, author: Author) => Sketch | undefined;

/** What the author has written so far. */
export interface Author {
  readonly guest: Guest;
  readonly cells: number;
  readonly hasSpice: boolean;
  readonly seen: Set<string>;
}

/** True for the first of its sort. */
export function isFirst(sort: string, { seen }: Author): boolean {
  if (seen.has(sort)) return false;
  seen.add(sort);
  return true;
}

export function without(device: Sketch, ...names: readonly string[]): Sketch {
  return withChildren(
    device,
    device.children.filter(({ name }) => !names.includes(name)),
  );
}

export function addressType(device: Sketch): string | undefined {
  return childOf(device, 'address')?.attributes.type;
}
