import type { Profile, Version } from './profile.js';

/**
 * The releases a fact holds for: from `since` on and before `until`. Where no release note names the change,
 * `since` is the first release in which it was observed.
 */
export interface Lifetime {
  readonly since?: Version;
  readonly until?: Version;
  readonly qemuSince?: Version;
  readonly qemuUntil?: Version;
}

export function holdsIn(fact: Lifetime, { libvirt, qemu }: Profile): boolean {
  return (
    (fact.since === undefined || libvirt >= fact.since) &&
    (fact.until === undefined || libvirt < fact.until) &&
    (fact.qemuSince === undefined || qemu >= fact.qemuSince) &&
    (fact.qemuUntil === undefined || qemu < fact.qemuUntil)
  );
}
