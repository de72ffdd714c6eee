// Facts that depend on the machine: tables whose first fitting row decides.
import { holdsIn, type Lifetime } from './lifetime.js';
import type { Machine, MachineFamily } from './machine.js';
import { matchesName } from './name-pattern.js';
import type { Profile } from './profile.js';

export interface MachineFact<T> extends Lifetime {
  /** Absent: every family. */
  readonly families?: readonly MachineFamily[];
  readonly arches?: readonly string[];
  readonly names?: readonly string[];
  readonly value: T;
  readonly because: string;
}

export function factOf<T>(
  rows: readonly MachineFact<T>[],
  machine: Machine,
  profile: Profile,
): MachineFact<T> | undefined {
  return rows.find(row => fits(row, machine) && holdsIn(row, profile));
}

function fits({ families, arches, names }: MachineFact<unknown>, machine: Machine): boolean {
  return (
    (!families || families.includes(machine.family)) &&
    (!arches || arches.includes(machine.arch)) &&
    (!names || matchesName(machine.name, names))
  );
}
