import { schemaOf } from '../../schema/schema.js';
import { violations } from '../conformance/conformance.js';
import { fixesOf } from '../conformance/violation-fixes.js';
import { spanOf, wordingOf } from '../conformance/violation-words.js';
import { knowsAbsence } from '../evidence/certainty.js';
import type { Rule } from '../rule.js';

export const schemaViolation: Rule = {
  code: 'schema-violation',
  severity: 'error',
  isOnRequest: true,
  summary: "The domain departs from libvirt's schema.",
  since: '0.1.0',

  check(facts) {
    const { domain, definition } = facts;
    if (!knowsAbsence(facts)) return [];
    const pattern = schemaOf('domain').patternFor(definition.profile.libvirt);
    return violations(domain.element, pattern).map(violation => ({
      span: spanOf(violation),
      message: wordingOf(violation),
      fixes: () => fixesOf(violation, facts),
    }));
  },
};
