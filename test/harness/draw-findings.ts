import { ownLevels, type RuleLevels } from '../../server/src/features/policy/rule-levels.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { newestProfile, type Profile } from '../../server/src/machine/profile.js';
import { foundIn } from './found-in.js';
import { annotate, type Drawn } from './marks.js';

/** The text with everything the rules say about it drawn in, related places under their findings. */
export function drawFindings(text: string, profile: Profile = newestProfile, levels: RuleLevels = ownLevels): string {
  const drawn = foundIn(new Snapshot(1, text, profile, levels)).flatMap((finding): Drawn[] => [
    finding,
    ...(finding.related ?? []).map(remark => ({ ...remark, severity: 'related', code: finding.code })),
  ]);
  return annotate(text, drawn);
}
