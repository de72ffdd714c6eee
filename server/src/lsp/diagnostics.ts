import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../features/findings.js';
import { reportOn } from '../features/report.js';
import type { Client } from './client.js';
import type { OpenDocument } from './open-document.js';
import { toDiagnostic } from './to-lsp.js';

/** What there is to say about a document now; nothing about one that is not libvirt's, or too large. */
export function findingsOf({ languageId, snapshot }: OpenDocument): readonly Finding[] {
  return snapshot ? reportOn(snapshot, languageId) : [];
}

export function diagnosticsOf(document: OpenDocument, client: Client): Diagnostic[] {
  const { uri, snapshot } = document;
  if (!snapshot) return [];
  return findingsOf(document).map(finding => toDiagnostic(finding, uri, snapshot.lines, client));
}
