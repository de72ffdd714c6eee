import type { Rule } from '../rule.js';
import { hostFeatureRules } from './host-feature-rows.js';
import { hostValueRules } from './host-value-rows.js';

/** What a certain host lacks: nothing is said before it has told of itself. */
export const hostRules: readonly Rule[] = [...hostValueRules, ...hostFeatureRules];
