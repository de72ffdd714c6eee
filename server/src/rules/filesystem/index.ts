import type { Rule } from '../rule.js';
import {
  filesystemBoot,
  filesystemFmode,
  filesystemLimits,
  filesystemSourceMissing,
  filesystemTargetMissing,
  filesystemTypeUnsupported,
  virtiofsAccessmode,
  virtiofsModel,
  virtiofsTargetDuplicate,
} from './filesystem-rows.js';

/** Directories of the host that guests mount. */
export const filesystemRules: readonly Rule[] = [
  filesystemTargetMissing,
  filesystemSourceMissing,
  filesystemTypeUnsupported,
  virtiofsAccessmode,
  virtiofsModel,
  virtiofsTargetDuplicate,
  filesystemFmode,
  filesystemBoot,
  filesystemLimits,
];
