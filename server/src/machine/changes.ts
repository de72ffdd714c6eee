// What libvirt's releases changed about the definition of a domain, one row a change.
// Where only a span of releases is known, the row names the release in its middle, so that every release follows its
// nearest observed neighbour.
import { type Profile, type Version, version } from './profile.js';

export interface Change {
  /** The first libvirt release that behaves the new way. */
  readonly since: Version;
  readonly what: string;
}

export const changes = {
  addedControllersSortedIn: {
    since: version(10, 1),
    what: 'Controllers that libvirt adds are sorted in by index; before, they were appended to the list.',
  },
} as const satisfies Record<string, Change>;

export function holds(change: Change, profile: Profile): boolean {
  return profile.libvirt >= change.since;
}
