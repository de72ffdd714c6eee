import type { Since } from './documentation.js';

/** The oldest and the newest release that may be the first; both the same where it is known. */
export function releasesOf(since: Since): readonly [oldest: string, newest: string] {
  const [oldest = '', newest = oldest] = since.split('–');
  return [oldest, newest];
}

export function laterOf(one: Since | undefined, other: Since | undefined): Since | undefined {
  if (!one || !other) return one ?? other;
  return numberOf(one) < numberOf(other) ? other : one;
}

function numberOf(since: Since): number {
  const [major = 0, minor = 0] = releasesOf(since)[1].split('.').map(Number);
  return major * 1000 + minor;
}
