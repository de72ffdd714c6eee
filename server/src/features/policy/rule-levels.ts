import type { Rule, Severity } from '../../rules/rule.js';
import { familyOf, nearestRuleName, ruleNames } from './rule-names.js';

export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** How grave a rule's findings are, or that it is not asked at all. */
export type Level = (typeof levels)[number];

/** By code or family; a code is stronger than its family. */
export type RuleLevels = ReadonlyMap<string, Level>;

/** Nothing is said about any rule: each has its own severity. */
export const ownLevels: RuleLevels = new Map();

export function levelOf({ code, severity, isOnRequest }: Rule, chosen: RuleLevels): Severity | 'off' {
  if (isOnRequest) return chosen.get(code) ?? 'off';
  if (!chosen.size) return severity;
  return levelByName(code, chosen) ?? severity;
}

/** What the second says goes before what the first says; also of a family before one of its codes. */
export function overlaid(first: RuleLevels, second: RuleLevels): RuleLevels {
  if (!second.size) return first;
  const kept = [...first].filter(([name]) => !second.has(familyOf(name) ?? ''));
  return new Map([...kept, ...second]);
}

export function isLevel(value: unknown): value is Level {
  return levels.some(level => level === value);
}

/** One sentence about a name that is neither a rule's nor a family's; `undefined` for one that is. */
export function complaintAboutName(name: string): string | undefined {
  if (ruleNames.has(name)) return undefined;
  const meant = nearestRuleName(name);
  return `No rule and no family is called '${name}'.${meant ? ` Did you mean ${meant}?` : ''}`;
}

/** One sentence about a value that is no level; `undefined` for one that is. */
export function complaintAboutLevel(name: string, value: unknown): string | undefined {
  if (isLevel(value)) return undefined;
  return `The severity of ${name} is ${JSON.stringify(value)}, which is none of ${levels.join(', ')}.`;
}

/** What is said about a code or a family by that name, or by the code's family. */
export function levelByName(name: string, chosen: RuleLevels): Level | undefined {
  return chosen.get(name) ?? chosen.get(familyOf(name) ?? '');
}
