// Whether what begins with & is a reference that libvirt can resolve.
import { checkEntityInContent, checkEntityInValue } from './entity-checks.js';
import type { Reader } from './reader.js';
import { type Reference, referenceAt } from './references.js';
import { wrongAsWritten } from './written-reference.js';

/** Checks the references in a stretch of element content, below `depth` open elements. */
export function checkReferencesInContent(reader: Reader, start: number, end: number, depth: number): void {
  if (reader.next.reference.from(start) >= end) return;
  for (const [at, reference] of soundReferences(reader, start, end)) {
    if (reference.kind !== 'entity') continue;
    checkEntityInContent(reader, reference.name, { start: at, end: reference.end }, depth);
  }
}

/** Checks the references in an attribute's value. The names of namespaces are resolved at once, so nothing is kept of them. */
export function checkReferencesInValue(reader: Reader, name: string, start: number, end: number): void {
  if (reader.next.reference.from(start) >= end) return;
  for (const [at, reference] of soundReferences(reader, start, end)) {
    if (reference.kind !== 'entity') continue;
    checkEntityInValue(reader, reference.name, { start: at, end: reference.end }, !/^xmlns(?::|$)/.test(name));
  }
}

/** The references in a stretch of text; those that are none by themselves are reported here. */
function* soundReferences(reader: Reader, start: number, end: number): Iterable<[at: number, reference: Reference]> {
  const { text, faults, next } = reader;
  let at = next.reference.from(start);
  while (at < end) {
    const reference = referenceAt(text, at);
    const wrong = wrongAsWritten(reference, text.slice(at, reference.end));
    if (wrong) faults.report(wrong, { start: at, end: reference.end });
    else yield [at, reference];
    at = next.reference.from(Math.max(reference.end, at + 1));
  }
}
