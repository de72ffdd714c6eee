import { xmlNotWellFormed } from '../rules/xml/xml-not-well-formed.js';
import { wrongRoot, xmlWrongRoot } from '../rules/xml/xml-wrong-root.js';
import type { Finding } from './findings.js';
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
