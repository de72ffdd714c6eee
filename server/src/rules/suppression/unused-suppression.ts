import type { Rule } from '../rule.js';

export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  severity: 'hint',
  summary: 'A comment silences a rule that has nothing to say there.',
  since: '0.1.0',

  *check({ suppressions }) {
    for (const { name, span, removal } of suppressions.unused()) {
      yield {
        span,
        message: `Nothing is found for ${name} where this comment reaches.`,
        fixes: () => [{ title: `Remove ${name}`, edits: [removal] }],
      };
    }
  },
};
