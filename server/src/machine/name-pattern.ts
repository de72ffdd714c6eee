/** Whether a machine name is one of `patterns`; a trailing `*` stands for any rest, the empty one included. */
export function matchesName(name: string, patterns: readonly string[]): boolean {
  return patterns.some(pattern => matchesPattern(name, pattern));
}

function matchesPattern(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
