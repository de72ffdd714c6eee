import { ownLevels, type RuleLevels } from '../../server/src/features/policy/rule-levels.js';
import { validationLevels } from '../../server/src/features/policy/validation.js';
import { rules } from '../../server/src/rules/index.js';

/** Under which a rule speaks: some have to be asked for. */
export function levelsFor(code: string): RuleLevels {
  return rules.some(rule => rule.code === code && rule.isOnRequest) ? validationLevels : ownLevels;
}
