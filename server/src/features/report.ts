import { xmlNotWellFormed } from '../rules/xml/xml-not-well-formed.js';
import { PLACEHOLDER } from '../xml/template/parse-template.js';
import type { Finding } from './findings.js';
import { refusedDocument } from './refused-document.js';
import type { Snapshot } from './snapshot.js';

/** The language of documents that their author says are libvirt's; any other XML must prove it by its root. */
const LIBVIRT_XML = 'libvirt-xml';

/** What an editor shows for a document. Other people's XML is left alone, faulty or not. */
export function reportOn(snapshot: Snapshot, languageId: string): readonly Finding[] {
  const { document, guest, findings } = snapshot;
  if (guest || languageId !== LIBVIRT_XML) return findings;

  const { code, severity } = xmlNotWellFormed;
  const faults = document.nodes.length ? document.faults.filter(({ kind }) => kind !== PLACEHOLDER) : [];
  const refused = findings.length ? undefined : document.root && refusedDocument(snapshot);
  return [
    ...faults.map(({ span, message }) => ({ code, severity, span, message })),
    ...findings,
    ...(refused ? [{ ...refused, severity: 'info' } as const] : []),
  ];
}
