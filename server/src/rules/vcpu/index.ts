import type { Rule } from '../rule.js';
import { cachetuneNeedsKvm, cachetunePart, cachetuneVcpus } from './cachetune-rows.js';
import {
  vcpuAboveMachineLimit,
  vcpuCpusetInvalid,
  vcpuCurrentAboveMax,
  vcpuEimRequired,
  vcpuMalformed,
  vcpuTopologyAttribute,
  vcpuTopologyMismatch,
} from './count-rows.js';
import { cpuCache } from './cpu-cache.js';
import { cpuModelUnknown } from './cpu-model-unknown.js';
import { iothreadPoll, iothreadPool, iothreadsInvalid } from './iothread-rows.js';
import { cputuneBandwidth, cputunePinInvalid, cputuneScheduler, pinOutsideHost } from './tuning-rows.js';
import { vcpusAttribute, vcpusIdOutOfRange, vcpusNeverOnline, vcpusOrder, vcpusZeroOffline } from './vcpus-rows.js';

/** vCPUs and I/O threads: how many there are, and which CPUs of the host run them. */
export const vcpuRules: readonly Rule[] = [
  vcpuMalformed,
  vcpuCurrentAboveMax,
  vcpuAboveMachineLimit,
  vcpuCpusetInvalid,
  vcpuEimRequired,
  vcpuTopologyAttribute,
  vcpuTopologyMismatch,
  cpuModelUnknown,
  cpuCache,
  vcpusAttribute,
  vcpusIdOutOfRange,
  vcpusZeroOffline,
  vcpusNeverOnline,
  vcpusOrder,
  iothreadsInvalid,
  iothreadPool,
  iothreadPoll,
  cputunePinInvalid,
  pinOutsideHost,
  cputuneScheduler,
  cputuneBandwidth,
  cachetuneVcpus,
  cachetunePart,
  cachetuneNeedsKvm,
];
