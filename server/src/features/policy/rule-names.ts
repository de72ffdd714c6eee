import { families } from '../../rules/families.js';
import { rules } from '../../rules/index.js';
import type { Rule } from '../../rules/rule.js';
import { nearest } from '../../text/nearest.js';

const familyByCode = new Map(
  Object.entries(families).flatMap(([family, members]) => members.map(({ code }) => [code, family] as const)),
);

const names = new Set([...rules.map(({ code }) => code), ...Object.keys(families)]);

/** All that settings and comments may name: every code, and the families that stand for all their codes. */
export const ruleNames: ReadonlySet<string> = names;

/** The rules that a code or a family stands for. */
export function rulesNamed(name: string): readonly Rule[] {
  return families[name] ?? rules.filter(({ code }) => code === name);
}

export function familyOf(code: string): string | undefined {
  return familyByCode.get(code);
}

/** The name that was probably meant. */
export function nearestRuleName(name: string): string | undefined {
  return nearest(name, names);
}
