import { families } from './families.js';
import type { Rule } from './rule.js';

/** Every rule, family by family. */
export const rules: readonly Rule[] = Object.values(families).flat();
