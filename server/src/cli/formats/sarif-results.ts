import { createHash } from 'node:crypto';
import type { Lines } from '../../text/lines.js';
import type { Report } from './format.js';
import { regionOf } from './region.js';
import { sarifLevels } from './sarif-levels.js';
import { type ArtifactLocation, sarifRegion } from './sarif-locations.js';
import type { SarifRules } from './sarif-rules.js';

/** Writes the findings of one document. */
export function resultOf(lines: Lines, artifactLocation: ArtifactLocation, rules: SarifRules) {
  const region = (span: { start: number; end: number }) => sarifRegion(regionOf(span, lines));
  const location = (span: { start: number; end: number }) => ({
    physicalLocation: { artifactLocation, region: region(span) },
  });
  const told = new Map<string, number>();

  return ({ finding, fixes }: Report): object => {
    const { code, severity, message, span, related = [] } = finding;
    return {
      ruleId: code,
      ruleIndex: rules.indexOf(code),
      level: sarifLevels[severity],
      message: { text: message },
      locations: [location(span)],
      relatedLocations: related.map((remark, id) => ({
        id,
        ...location(remark.span),
        message: { text: remark.message },
      })),
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          { artifactLocation, replacements: edits.map(edit => replacement(region(edit.span), edit.text)) },
        ],
      })),
      partialFingerprints: { 'finding/v1': fingerprint(code, message, told) },
    };
  };
}

function replacement(deletedRegion: object, text: string): object {
  return { deletedRegion, insertedContent: { text } };
}

/** Tells a finding again after lines have moved: by what it says, and as which of those that say the same. */
function fingerprint(code: string, message: string, told: Map<string, number>): string {
  const key = `${code}\n${message}`;
  const nth = (told.get(key) ?? 0) + 1;
  told.set(key, nth);
  return createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 32);
}
