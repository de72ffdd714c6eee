import type { Entities } from '../entities.js';
import { ParsedMarkup } from '../markup-node.js';
import type { Reader } from '../reader.js';
import { DtdReader } from './dtd-reader.js';
import { isExternalId, readExternalId } from './external-id.js';
import { readInternalSubset } from './internal-subset.js';

export const DOCTYPE_START = '<!DOCTYPE';

/** Where a document type ends that cannot be read: behind its `]>` or `>`, but before anything that looks like an element. */
const END_OF_SUBSET = /"[^"\r\n]*"|'[^'\r\n]*'|\]\]>|\][ \t\r\n]*>|<(?=[A-Za-z_])/g;
const END_WITHOUT_SUBSET = /"[^"\r\n]*"|'[^'\r\n]*'|[<>\r\n]/g;

/** Reads the document type at the reader's offset, and with it the entities that it declares. */
export function readDoctype(reader: Reader): ParsedMarkup {
  const { text, source, faults, expansion, offset: start } = reader;
  const { entities } = source;
  const dtd = new DtdReader(text, start, {
    entities,
    expansion,
    parameterEntities: new Map(),
    report: (wrong, span) => faults.report(wrong, span),
  });
  const isRead = readHead(dtd) && readSubset(dtd) && dtd.expect('>');
  reader.offset = isRead ? dtd.offset : recoveredEnd(text, start, dtd.offset);
  if (!isRead) pardonUnknown(entities);
  return new ParsedMarkup(reader.source, 'doctype', start, reader.offset);
}

/** A second document type, or one behind the root, is skipped. */
export function skipDoctype(reader: Reader): ParsedMarkup {
  const { text, faults, offset: start } = reader;
  faults.add('misplaced-doctype', start, start + DOCTYPE_START.length);
  reader.offset = recoveredEnd(text, start, start + DOCTYPE_START.length);
  return new ParsedMarkup(reader.source, 'doctype', start, reader.offset);
}

function readHead(dtd: DtdReader): boolean {
  if (!(dtd.expect(DOCTYPE_START) && dtd.expectBlanks() && dtd.expectName())) return false;
  const hasBlanks = dtd.skipBlanks();
  if (!isExternalId(dtd)) return true;
  if (!hasBlanks) return dtd.fail('a blank');
  dtd.declarations.entities.mayBeDeclaredElsewhere = true;
  return readExternalId(dtd, 'doctype');
}

function readSubset(dtd: DtdReader): boolean {
  dtd.skipBlanks();
  if (!dtd.accept('[')) return true;
  if (!readInternalSubset(dtd) || !dtd.expect(']')) return false;
  dtd.skipBlanks();
  return true;
}

function recoveredEnd(text: string, start: number, from: number): number {
  const hasSubset = /^[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*\[/.test(text.slice(start + 1, from + 1));
  const pattern = hasSubset ? END_OF_SUBSET : END_WITHOUT_SUBSET;
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [token] = found;
    if (/^["']|^\]\]/.test(token)) continue;
    return token.endsWith('>') ? pattern.lastIndex : found.index;
  }
  return text.length;
}

/** What could not be read may have declared any entity. */
function pardonUnknown(entities: Entities): void {
  entities.mayBeDeclaredElsewhere = true;
  entities.isStandalone = false;
}
