/** Recorded domains that still come out differently here, by libvirt; each with the reason. The tests hold this list to be exact. */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  '12.8.0': [],
  '9.0.0': [],
};
