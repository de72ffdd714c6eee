import { xmlNotWellFormed } from '../rules/xml/xml-not-well-formed.js';
import { isNearlyDomain, wrongRoot, xmlWrongRoot } from '../rules/xml/xml-wrong-root.js';
import type { Finding, Wish } from './findings.js';
import { levelOf } from './policy/rule-levels.js';
import type { Snapshot } from './snapshot.js';

/** The reason for which a document is not a domain's; `undefined` when it is one, or a device of one. */
export function refusedDocument({ guest, document }: Snapshot): Finding | undefined {
  if (guest) return undefined;
  const { root, faults } = document;
  if (root) return { ...wrongRoot(root), code: xmlWrongRoot.code, severity: xmlWrongRoot.severity };
  const span = faults[0]?.span ?? { start: 0, end: 0 };
  const { code, severity } = xmlNotWellFormed;
  return { code, severity, span, message: 'There is no XML element in it.' };
}

/** What is told of other XML wherever it is met: nothing, unless its root is a domain but for its spelling. */
export function misspeltDomain({ document }: Snapshot, { levels }: Wish): readonly Finding[] {
  const { root, faults } = document;
  const severity = levelOf(xmlWrongRoot, levels);
  if (!root || faults.length || severity === 'off' || !isNearlyDomain(root)) return [];
  return [{ ...wrongRoot(root), code: xmlWrongRoot.code, severity }];
}
