// The target name of a disk (`sda`, `vdb`, `nvme0n1`): what libvirt computes from it.

const lettered = /^(?:fd|hd|vd|sd|xvd|ubd)([a-z]+)([0-9]*)$/;
const nvmeName = /^nvme([0-9]+)n([0-9]+)/;

export interface NvmeName {
  readonly controller: number;
  readonly namespace: number;
}

/** The position that the letters name: `sda` is 0, `sdaa` is 26; `undefined` for a name without one. */
export function indexOfTargetName(name: string): number | undefined {
  const letters = lettered.exec(name)?.[1];
  if (letters === undefined) return undefined;
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 96);
  return index - 1;
}

/** Digits at the end would name a partition. */
export function namesPartition(name: string): boolean {
  return Boolean(lettered.exec(name)?.[2]);
}

export function parseNvmeName(name: string): NvmeName | undefined {
  const match = nvmeName.exec(name);
  return match ? { controller: Number(match[1]), namespace: Number(match[2]) } : undefined;
}
