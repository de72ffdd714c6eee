import type { Rule } from '../rule.js';
import { schemaViolation } from './schema-violation.js';
import { unknownElementIgnored } from './unknown-element-ignored.js';

export const schemaRules: readonly Rule[] = [unknownElementIgnored, schemaViolation];
