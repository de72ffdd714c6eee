// The target name of a disk (`sda`, `vdb`, `nvme0n1`): what libvirt computes from it.

const lettered = /^(fd|hd|vd|sd|xvd|ubd)([a-z]+)([0-9]*)$/;
const nvmeName = /^nvme([0-9]+)n([0-9]+)(?:p[0-9]+)?$/;
const highestNumber = 0x7fff_ffff;

export interface NvmeName {
  readonly controller: number;
  /** The namespace on it, counted from 1. */
  readonly namespace: number;
}

/** The position that the letters name: `sda` is 0, `sdaa` is 26; `undefined` for a name without letters. */
export function indexOfTargetName(name: string): number | undefined {
  const letters = lettered.exec(name)?.[2];
  if (letters === undefined) return undefined;
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 96);
  return index > highestNumber ? undefined : index - 1;
}

/** Digits at the end of a name with letters would be a partition. */
export function namesPartition(name: string): boolean {
  const digits = lettered.exec(name)?.[3] ?? '';
  // Number 0 is the whole disk.
  return digits !== '' && digits !== '0';
}

/** What stands before the letters: `sd`, or `nvme`. */
export function prefixOfTargetName(name: string): string | undefined {
  return lettered.exec(name)?.[1] ?? (parseNvmeName(name) ? 'nvme' : undefined);
}

export function parseNvmeName(name: string): NvmeName | undefined {
  const match = nvmeName.exec(name);
  const controller = Number(match?.[1]);
  const namespace = Number(match?.[2]);
  const isName = match && namespace > 0 && namespace <= highestNumber && controller <= highestNumber;
  return isName ? { controller, namespace } : undefined;
}
