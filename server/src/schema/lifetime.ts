/**
 * The libvirt releases that have something, counted as libvirt does: 11.3 is 11003000. No `since`: already in the oldest
 * release known here; otherwise the first known release in which it is found, which may not be the first of all.
 */
export interface SchemaLifetime {
  readonly since?: number;
  /** The first known release that has it no more. */
  readonly until?: number;
}

/** The lifetime of what is present in those of the releases. */
export function lifetimeOf(releases: readonly number[], isPresent: readonly boolean[]): SchemaLifetime {
  const first = isPresent.indexOf(true);
  const gone = releases[isPresent.lastIndexOf(true) + 1];
  const since = first > 0 ? releases[first] : undefined;
  return { ...(since !== undefined && { since }), ...(gone !== undefined && { until: gone }) };
}
