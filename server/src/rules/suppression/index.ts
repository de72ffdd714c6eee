import type { Rule } from '../rule.js';
import { unknownRuleCode } from './unknown-rule-code.js';
import { unusedSuppression } from './unused-suppression.js';

/** About comments that silence rules. The last of all families: what was never silenced is known only at the end. */
export const suppressionRules: readonly Rule[] = [unknownRuleCode, unusedSuppression];
