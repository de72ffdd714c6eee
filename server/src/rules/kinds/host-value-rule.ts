// A value that QEMU has, but not the one of the host in question.
import type { XmlElement } from '../../xml/tree.js';
import { hostValues } from '../evidence/host.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { unwantedRule } from './unwanted-rule.js';
import { type AllowedValue, allowedIn } from './value-rule.js';

export interface HostValue {
  readonly code: string;
  readonly summary: string;
  readonly at: string;
  /** Where the host lists what it has. */
  readonly listed: string;
  /** The values that are the host's business; any other is wrong everywhere. */
  readonly about: readonly AllowedValue[];
  readonly noun: string;
  /** What goes when there is nothing to choose from. */
  readonly removes: (element: XmlElement) => XmlElement | undefined;
}

/** Silent as long as the host has not told of itself. */
export function hostValueRule(row: HostValue): Rule {
  return unwantedRule({
    code: row.code,
    summary: row.summary,
    at: row.at,
    when: (_, facts, attribute) => lacks(facts, row, attribute?.value ?? ''),
    message: (_, value) => `This host has no ${row.noun} ${value}.`,
    fixes: (element, facts) => [...others(element, facts, row), ...deleteElement(row.removes(element), facts)],
  });
}

function lacks(facts: Facts, { listed, about }: HostValue, value: string): boolean {
  const isAbout = allowedIn(about, facts.definition.profile).includes(value);
  const known = isAbout ? hostValues(facts, listed) : undefined;
  return known !== undefined && !known.has(value);
}

function others(element: XmlElement, facts: Facts, { at, listed }: HostValue): Fix[] {
  const known = hostValues(facts, listed) ?? [];
  return changeAttribute(element, at.slice(at.indexOf('@') + 1), [...known]);
}
