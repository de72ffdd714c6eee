import type { Fix } from '../rules/rule.js';
import { overlaps, type Span } from '../text/span.js';
import type { Finding } from './findings.js';
import { fixesOf } from './fixes-of.js';

/** A repair for one finding. */
export interface QuickFix extends Fix {
  readonly finding: Finding;
  /** The one to take when the user asks for no particular one. */
  readonly isPreferred: boolean;
}

/** The repairs for whatever was found in a stretch of the text, in the order of the findings. */
export function quickFixes(findings: readonly Finding[], span: Span): readonly QuickFix[] {
  return findingsAt(findings, span).flatMap(finding => {
    return fixesOf(finding).map((fix, order) => ({ ...fix, finding, isPreferred: order === 0 }));
  });
}

/** What was found in a stretch of the text; a cursor at either end of a finding is still on it. */
export function findingsAt(findings: readonly Finding[], span: Span): readonly Finding[] {
  return findings.filter(finding => overlaps(finding.span, span));
}
