// Sets of CPUs and NUMA nodes: `0-3,^2,8`.

/** Larger numbers are not kept apart in a set; libvirt's own limit is far below. */
const highest = 65_535;

/** In ascending order; `undefined` for what libvirt cannot read. */
export function parseCpuSet(text: string): readonly number[] | undefined {
  const members = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^\s*(\^?)([0-9]+)(?:\s*-\s*([0-9]+))?\s*$/.exec(part);
    if (!match) return undefined;
    const first = Number(match[2]);
    const last = Number(match[3] ?? first);
    if (last < first || last > highest) return undefined;
    for (let member = first; member <= last; member++) {
      if (match[1]) members.delete(member);
      else members.add(member);
    }
  }
  return Array.from(members).sort((a, b) => a - b);
}

/** As libvirt writes sets: ranges where numbers follow one another. */
export function formatCpuSet(members: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const member of members) {
    const range = ranges.at(-1);
    if (range && range.last === member - 1) range.last = member;
    else ranges.push({ first: member, last: member });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
