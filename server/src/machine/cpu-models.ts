// The models of x86 processors that libvirt 9.0 and 12.8 know by name.
import { x86 } from './arches.js';

const names = `
  486 pentium pentium2 pentium3 pentiumpro coreduo n270 core2duo qemu32 kvm32 cpu64-rhel5 cpu64-rhel6
  qemu64 kvm64 Conroe Penryn Nehalem Nehalem-IBRS Westmere Westmere-IBRS SandyBridge SandyBridge-IBRS
  IvyBridge IvyBridge-IBRS Haswell-noTSX Haswell-noTSX-IBRS Haswell Haswell-IBRS Broadwell-noTSX
  Broadwell-noTSX-IBRS Broadwell Broadwell-IBRS Skylake-Client Skylake-Client-IBRS Skylake-Client-
  noTSX-IBRS Skylake-Server Skylake-Server-IBRS Skylake-Server-noTSX-IBRS Cascadelake-Server
  Cascadelake-Server-noTSX Icelake-Client Icelake-Client-noTSX Icelake-Server Icelake-Server-noTSX
  Cooperlake Snowridge SapphireRapids GraniteRapids SierraForest ClearwaterForest Denverton
  KnightsMill DiamondRapids athlon phenom Opteron_G1 Opteron_G2 Opteron_G3 Opteron_G4 Opteron_G5 EPYC
  EPYC-IBPB EPYC-Rome EPYC-Milan EPYC-Genoa EPYC-Turin Dhyana YongFeng
`;

const models: ReadonlySet<string> = new Set(names.split(/\s+/).filter(Boolean));

/** Names with the version of the model count as that model; `undefined` for architectures whose names are not known here. */
export function isCpuModel(name: string, arch: string): boolean | undefined {
  if (!(x86 as readonly string[]).includes(arch)) return undefined;
  return models.has(name.replace(/-v\d+$/, ''));
}

export function cpuModels(): readonly string[] {
  return [...models];
}
