import type { Problem, Rule } from '../rule.js';

/** Several conditions of one code: the summary and the severity are those of the first. */
export function joinedRule(first: Rule, ...others: readonly Rule[]): Rule {
  const rules = [first, ...others];
  return {
    ...first,
    check(facts) {
      const found: Problem[] = [];
      for (const rule of rules) for (const problem of rule.check(facts)) found.push(problem);
      return found;
    },
  };
}
