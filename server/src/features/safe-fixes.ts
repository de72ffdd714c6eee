import type { TextEdit } from '../text/edit.js';
import { overlaps } from '../text/span.js';
import type { Finding } from './findings.js';
import { fixesOf } from './fixes-of.js';

/** The edits of all repairs that need nobody's eye; of two that meet, the first. */
export function safeFixes(findings: readonly Finding[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const [fix] = fixesOf(finding);
    if (fix?.isSafe && !fix.edits.some(edit => edits.some(({ span }) => overlaps(span, edit.span)))) {
      edits.push(...fix.edits);
    }
  }
  return edits;
}
