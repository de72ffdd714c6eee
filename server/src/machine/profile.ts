import type { HostCapabilities } from './host-capabilities.js';

/** A release of libvirt or QEMU as one comparable number, counted as libvirt does: 12.8.0 is 12008000. */
export type Version = number;

/** The versions whose behaviour is wanted. */
export interface Profile {
  readonly libvirt: Version;
  readonly qemu: Version;
  /** What is known of the host in question; without it nothing is taken to depend on the host. */
  readonly host?: HostCapabilities;
}

/** The releases whose behaviour was observed, newest first. */
export const knownProfiles: readonly Profile[] = [
  { libvirt: version(12, 8), qemu: version(11, 1, 3) },
  { libvirt: version(11, 3), qemu: version(10, 0) },
  { libvirt: version(9, 0), qemu: version(7, 2, 22) },
];

export const newestProfile: Profile = { libvirt: version(12, 8), qemu: version(11, 1, 3) };

export function version(major: number, minor = 0, micro = 0): Version {
  return major * 1_000_000 + minor * 1_000 + micro;
}

/** `12.8.0`, `12.8` or `12`; `undefined` for anything else. */
export function parseVersion(text: string): Version | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3}))?$/.exec(text.trim());
  return match ? version(Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)) : undefined;
}

export function formatVersion(value: Version): string {
  return `${Math.floor(value / 1_000_000)}.${Math.floor(value / 1_000) % 1_000}.${value % 1_000}`;
}
