import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';

export function isRuleCode(code: string): boolean {
  return ruleOf(code) !== undefined;
}

/** The page of a rule, or what the rule says of itself where the page is not at hand. */
export function explainRule(code: string, page: string | undefined): string | undefined {
  if (page !== undefined) return page;
  const rule = ruleOf(code);
  return rule && `# ${rule.code}\n\n${rule.summary}\n`;
}

function ruleOf(code: string): Rule | undefined {
  return rules.find(rule => rule.code === code);
}
