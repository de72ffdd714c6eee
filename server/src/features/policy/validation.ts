import type { RuleLevels } from './rule-levels.js';

/** What `virsh define --validate` refuses beyond what `virsh define` does; what is refused is not ignored. */
export const validationLevels: RuleLevels = new Map([
  ['schema-violation', 'error'],
  ['unknown-element-ignored', 'off'],
  ['unknown-value-ignored', 'off'],
  ['hostdev-managed-invalid', 'off'],
]);
