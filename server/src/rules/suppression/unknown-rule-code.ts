import type { Fix, Rule, RuleMention } from '../rule.js';

export const unknownRuleCode: Rule = {
  code: 'unknown-rule-code',
  severity: 'warning',
  summary: 'A comment silences a rule that does not exist.',
  isForEveryHypervisor: true,
  since: '0.1.0',

  *check({ suppressions }) {
    for (const mention of suppressions.unknown) {
      yield {
        span: mention.span,
        message: `No rule and no family of rules is called '${mention.name}'.`,
        fixes: () => [...correction(mention), { title: `Remove ${mention.name}`, edits: [mention.removal] }],
      };
    }
  },
};

function correction({ span, meant }: RuleMention & { readonly meant: string | undefined }): Fix[] {
  return meant === undefined ? [] : [{ title: `Change to '${meant}'`, edits: [{ span, text: meant }] }];
}
