// Sets of CPUs and NUMA nodes: `0-3,^2,8`.

/** libvirt keeps no larger numbers in a set. */
const highest = 16_383;
const part = /^(\^?)([0-9]+)\s*(?:(-)\s*\+?([0-9]+)\s*)?$/;

/** In ascending order; `undefined` for what libvirt cannot read. A comma may end the text, and blanks may precede numbers. */
export function parseCpuSet(text: string): readonly number[] | undefined {
  const parts = text.split(',').map(each => each.trimStart());
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  const members = new Set<number>();
  for (const each of parts) {
    const [, without, start, dash, end] = part.exec(each) ?? [];
    const first = Number(start);
    const last = Number(end ?? start);
    if (start === undefined || (without && dash) || last < first || last > highest) return undefined;
    for (let member = first; member <= last; member++) {
      if (without) members.delete(member);
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
