// A definition while the passes are working on it. Only define() hands one out, and only as a Definition.
import type { Machine } from '../machine/machine.js';
import type { Profile } from '../machine/profile.js';
import type { Domain } from '../model/domain.js';
import type { DeviceLists } from './definition.js';
import type { Reason } from './reason.js';
import type { Refusal } from './refusal.js';

/** A device or a list item that a pass may still change. */
export type Drafted<T> = T extends { readonly reasons: readonly Reason[] }
  ? { -readonly [K in keyof T]: K extends 'reasons' ? Reason[] : K extends 'target' ? Writable<T[K]> : T[K] }
  : never;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export type DraftLists = { readonly [K in keyof DeviceLists]: Drafted<DeviceLists[K][number]>[] };

export interface Draft {
  readonly stated: Domain;
  readonly profile: Profile;
  readonly machine: Machine;
  readonly devices: DraftLists;
  readonly refusals: Refusal[];
  isCertain: boolean;
}
