import { ownLevels, type RuleLevels } from '../../server/src/features/policy/rule-levels.js';
import { validationLevels } from '../../server/src/features/policy/validation.js';
import { rules } from '../../server/src/rules/index.js';

/**
 * Under which a rule speaks: some have to be asked for. What others remark in passing, as hints, would only distract
 * from its subject.
 */
export function levelsFor(code: string): RuleLevels {
  const asked = rules.some(rule => rule.code === code && rule.isOnRequest) ? validationLevels : ownLevels;
  const hints = rules.filter(rule => rule.severity === 'hint' && rule.code !== code);
  return new Map([...hints.map(rule => [rule.code, 'off'] as const), ...asked]);
}
