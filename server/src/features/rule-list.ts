import { rules } from '../rules/index.js';
import type { Severity } from '../rules/rule.js';

/** What there is to know about a rule without running it. */
export interface RuleSummary {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly since: string;
}

/** Every rule, by code. */
export function ruleList(): readonly RuleSummary[] {
  return rules
    .map(({ code, severity, summary, since }) => ({ code, severity, summary, since }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
