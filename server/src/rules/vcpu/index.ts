import type { Rule } from '../rule.js';
import { cachetuneNeedsKvm, cachetunePart, cachetuneVcpus } from './cachetune-rows.js';
import {
  vcpuAboveMachineLimit,
  vcpuCpusetInvalid,
  vcpuCurrentAboveMax,
  vcpuEimRequired,
  vcpuMalformed,
} from './count-rows.js';
import { cpuCache } from './cpu-cache-rows.js';
import { iothreadPoll, iothreadPool, iothreadsInvalid } from './iothread-rows.js';
import { vcpuTopologyAttribute, vcpuTopologyMismatch } from './topology-rows.js';
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
