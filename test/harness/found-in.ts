import type { Finding } from '../../server/src/features/findings.js';
import { refusedDocument } from '../../server/src/features/refused-document.js';
import type { Snapshot } from '../../server/src/features/snapshot.js';

/** All that the command line would say of a document, domain or not. */
export function foundIn(snapshot: Snapshot): readonly Finding[] {
  const refused = refusedDocument(snapshot);
  return refused ? [refused] : snapshot.findings;
}
