import type { Rule } from '../rule.js';
import {
  filesystemBoot,
  filesystemFmode,
  filesystemLimits,
  filesystemSourceMissing,
  filesystemTargetMissing,
  filesystemTypeUnsupported,
} from './filesystem-rows.js';
import {
  filesystemAccessmode,
  filesystemDriverUnsupported,
  filesystemIdmap,
  filesystemNumber,
  filesystemValueUnknown,
} from './filesystem-value-rows.js';
import {
  filesystem9pTagDuplicate,
  virtiofsAccessmode,
  virtiofsModel,
  virtiofsOption,
  virtiofsReadonly,
  virtiofsSharedMemory,
  virtiofsTargetDuplicate,
} from './virtiofs-rows.js';

/** Directories of the host that guests mount. */
export const filesystemRules: readonly Rule[] = [
  filesystemTargetMissing,
  filesystemSourceMissing,
  filesystemTypeUnsupported,
  filesystemDriverUnsupported,
  filesystemValueUnknown,
  filesystemNumber,
  virtiofsSharedMemory,
  virtiofsAccessmode,
  filesystemAccessmode,
  virtiofsModel,
  virtiofsOption,
  virtiofsReadonly,
  virtiofsTargetDuplicate,
  filesystem9pTagDuplicate,
  filesystemIdmap,
  filesystemFmode,
  filesystemBoot,
  filesystemLimits,
];
