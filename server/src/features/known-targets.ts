import { formatVersion, knownProfiles } from '../machine/profile.js';

/** The libvirt releases that were observed, newest first, as people name them in a setting. */
export const knownTargets: readonly string[] = knownProfiles.map(({ libvirt }) => formatVersion(libvirt));
