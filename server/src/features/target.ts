import { formatVersion, knownProfiles, newestProfile, type Profile } from '../machine/profile.js';
import { targetProfile } from './target-profile.js';

/** The libvirt and QEMU whose behaviour is shown. */
export interface Target {
  readonly profile: Profile;
  /** `libvirt 12.8.0 with QEMU 11.1.3`. */
  readonly name: string;
  /** False for a release between those that were observed: it is taken to behave as its nearest neighbour. */
  readonly isObserved: boolean;
}

export const newestTarget: Target = targetFrom(newestProfile);

/** From `newest`, `9.0.0`, or `9.0.0/7.2.22` with the version of QEMU behind; `undefined` for anything else. */
export function parseTarget(text: string): Target | undefined {
  const [libvirt, qemu, ...rest] = text.split('/');
  const profile = rest.length ? undefined : targetProfile(libvirt, qemu);
  return profile && targetFrom(profile);
}

export function targetFrom(profile: Profile): Target {
  const name = `libvirt ${formatVersion(profile.libvirt)} with QEMU ${formatVersion(profile.qemu)}`;
  return { profile, name, isObserved: knownProfiles.some(({ libvirt }) => libvirt === profile.libvirt) };
}
