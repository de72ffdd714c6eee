import { utf8Length } from '../characters.js';
import { LITERAL_BYTES } from '../limits.js';
import type { DtdReader } from './dtd-reader.js';

const PUBLIC_ID = /^[ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]*$/;

export function isExternalId(dtd: DtdReader): boolean {
  return dtd.startsWith('SYSTEM') || dtd.startsWith('PUBLIC');
}

/** Reads `SYSTEM "…"` or `PUBLIC "…" "…"`; a notation may do with the public identifier. */
export function readExternalId(dtd: DtdReader, kind: 'doctype' | 'entity' | 'notation'): boolean {
  if (dtd.accept('SYSTEM')) return dtd.expectBlanks() && readSystemId(dtd, kind);
  if (!dtd.accept('PUBLIC')) return dtd.fail('SYSTEM or PUBLIC');
  return dtd.expectBlanks() && readPublicId(dtd) && readSecondId(dtd, kind);
}

function readSecondId(dtd: DtdReader, kind: 'doctype' | 'entity' | 'notation'): boolean {
  const end = dtd.offset;
  const hasBlanks = dtd.skipBlanks();
  const isThere = dtd.startsWith('"') || dtd.startsWith("'");
  if (kind === 'notation' && !(hasBlanks && isThere)) return true;
  if (hasBlanks || !isThere) return readSystemId(dtd, kind);
  dtd.offset = end;
  return dtd.fail('a blank');
}

function readSystemId(dtd: DtdReader, kind: 'doctype' | 'entity' | 'notation'): boolean {
  const id = dtd.literal();
  if (!id) return dtd.fail('a quoted system identifier');
  if (utf8Length(dtd.text, id.start, id.end) > LITERAL_BYTES.value) return tooLong(dtd, id.start);
  const fragment = kind === 'entity' ? dtd.text.slice(id.start, id.end).indexOf('#') : -1;
  return fragment < 0 || dtd.wrong(['fragment-in-identifier'], id.start + fragment, id.end);
}

function readPublicId(dtd: DtdReader): boolean {
  const start = dtd.offset;
  const id = dtd.literal();
  if (!id) return dtd.fail('a quoted public identifier');
  if (!PUBLIC_ID.test(dtd.text.slice(id.start, id.end))) {
    dtd.offset = start;
    return dtd.fail('a public identifier without special characters');
  }
  return id.end - id.start <= LITERAL_BYTES.value || tooLong(dtd, id.start);
}

function tooLong(dtd: DtdReader, start: number): false {
  return dtd.wrong(['identifier-too-long', String(LITERAL_BYTES.value)], start, start + 1);
}
