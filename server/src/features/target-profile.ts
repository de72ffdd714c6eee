import { knownProfiles, newestProfile, type Profile, parseVersion, type Version } from '../machine/profile.js';

/** What a user may write instead of a version. */
const NEWEST = 'newest';

/**
 * The profile for versions as people write them; `undefined` when one of them is no version.
 * Who names libvirt alone gets the QEMU that was observed with it, or with the next older libvirt.
 */
export function targetProfile(libvirt?: string, qemu?: string): Profile | undefined {
  const libvirtVersion = versionOr(newestProfile.libvirt, libvirt);
  if (libvirtVersion === undefined) return undefined;
  const qemuVersion = versionOr(companionOf(libvirtVersion), qemu);
  return qemuVersion === undefined ? undefined : { libvirt: libvirtVersion, qemu: qemuVersion };
}

function versionOr(fallback: Version, text: string | undefined): Version | undefined {
  return text === undefined || text === NEWEST ? fallback : parseVersion(text);
}

function companionOf(libvirt: Version): Version {
  const known = knownProfiles.find(profile => profile.libvirt <= libvirt) ?? knownProfiles.at(-1);
  return (known ?? newestProfile).qemu;
}
