import type { Rule } from '../rule.js';
import {
  numaCellDuplicate,
  numaCellIds,
  numaCellMemoryMissing,
  numaCellsOverlap,
  numaCpusExceedVcpu,
  numaCpusMalformed,
  numaDistance,
  numaEmpty,
} from './cell-rows.js';
import {
  numatuneMemnodeAuto,
  numatuneMemnodeCell,
  numatuneMemnodeWithoutCells,
  numatuneNodeset,
  numatuneRestrictiveMode,
} from './tune-rows.js';

/** NUMA cells of the guest, and the nodes of the host that their memory comes from. */
export const numaRules: readonly Rule[] = [
  numaEmpty,
  numaCellIds,
  numaCellDuplicate,
  numaCellMemoryMissing,
  numaCpusMalformed,
  numaCpusExceedVcpu,
  numaCellsOverlap,
  numaDistance,
  numatuneMemnodeWithoutCells,
  numatuneMemnodeCell,
  numatuneMemnodeAuto,
  numatuneNodeset,
  numatuneRestrictiveMode,
];
