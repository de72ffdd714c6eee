import type { Severity } from '../rules/rule.js';
import type { Span } from '../text/span.js';
import type { Snapshot } from './snapshot.js';

/** Why `virsh define` would not take a document at all. */
export interface RefusedDocument {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  /** One sentence. */
  readonly message: string;
}

/** The reason for which a document is not a domain's; `undefined` when it is one, or a device of one. */
export function refusedDocument({ guest, document }: Snapshot): RefusedDocument | undefined {
  if (guest) return undefined;
  const { root, faults } = document;
  if (root) {
    const message = `The root element is <${root.name}>, which is neither a domain nor a device of one.`;
    return { code: 'xml-wrong-root', severity: 'error', span: root.nameSpan, message };
  }
  const span = faults[0]?.span ?? { start: 0, end: 0 };
  return { code: 'xml-not-well-formed', severity: 'error', span, message: 'There is no XML element in it.' };
}
