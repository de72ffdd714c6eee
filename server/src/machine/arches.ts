// Architectures that libvirt treats alike, under libvirt's own spellings.

export const x86 = ['x86_64', 'i686'] as const;
export const arm = ['aarch64', 'armv7l', 'armv6l'] as const;
export const riscv = ['riscv64', 'riscv32'] as const;
export const ppc64 = ['ppc64', 'ppc64le'] as const;
export const mips = ['mips', 'mipsel', 'mips64', 'mips64el'] as const;
export const s390 = ['s390x'] as const;
export const sh4 = ['sh4', 'sh4eb'] as const;
