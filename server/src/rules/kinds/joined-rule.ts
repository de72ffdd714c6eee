import type { Rule } from '../rule.js';

/** Several conditions of one code: the summary and the severity are those of the first. */
export function joinedRule(first: Rule, ...others: readonly Rule[]): Rule {
  return {
    ...first,
    *check(facts) {
      for (const rule of [first, ...others]) yield* rule.check(facts);
    },
  };
}
