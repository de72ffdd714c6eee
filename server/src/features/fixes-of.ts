import type { Fix } from '../rules/rule.js';
import { reportImpossible } from '../text/impossible.js';
import type { Finding } from './findings.js';

/** The repairs of a finding, the best first; a repair that cannot be computed costs only itself. */
export function fixesOf(finding: Finding): readonly Fix[] {
  try {
    return finding.fixes?.() ?? [];
  } catch (cause) {
    reportImpossible(`The fixes of ${finding.code} failed.`, cause);
    return [];
  }
}
