import type { Rule } from '../rule.js';
import { repeatedElementIgnored } from './repeated-element-ignored.js';
import { schemaViolation } from './schema-violation.js';
import { unknownElementIgnored } from './unknown-element-ignored.js';
import { unknownValueIgnored } from './unknown-value-ignored.js';

export const schemaRules: readonly Rule[] = [
  repeatedElementIgnored,
  unknownElementIgnored,
  unknownValueIgnored,
  schemaViolation,
];
