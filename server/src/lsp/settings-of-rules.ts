// `libvirt.rules`: how grave the findings of each rule are, or that it is off.
import {
  complaintAboutLevel,
  complaintAboutName,
  isLevel,
  type Level,
  ownLevels,
  type RuleLevels,
} from '../features/policy/rule-levels.js';

/** Names and severities that are not understood are told, and the rest counts. */
export function readRuleLevels(
  given: Readonly<Record<string, unknown>>,
  complain: (sentence: string) => void,
): RuleLevels {
  const levels = new Map<string, Level>();
  for (const [name, level] of Object.entries(given)) {
    const complaint = complaintAboutName(name) ?? complaintAboutLevel(name, level);
    if (complaint) complain(`libvirt.rules: ${complaint}`);
    else if (isLevel(level)) levels.set(name, level);
  }
  return levels.size ? levels : ownLevels;
}
