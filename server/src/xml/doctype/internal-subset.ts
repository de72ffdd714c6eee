import type { Span } from '../../text/span.js';
import { nameEnd, utf8Length } from '../characters.js';
import type { Wrong } from '../faults.js';
import { wrongTarget } from '../instruction.js';
import { ENTITY_NESTING } from '../limits.js';
import { readAttributeDeclaration } from './attribute-declaration.js';
import type { DtdReader } from './dtd-reader.js';
import { readElementDeclaration } from './element-declaration.js';
import { readEntityDeclaration } from './entity-declaration.js';
import { readExternalId } from './external-id.js';

const DECLARATIONS: readonly (readonly [keyword: string, read: (dtd: DtdReader) => boolean])[] = [
  ['<!ENTITY', readEntityDeclaration],
  ['<!ELEMENT', readElementDeclaration],
  ['<!ATTLIST', readAttributeDeclaration],
  ['<!NOTATION', readNotationDeclaration],
];

/** Reads the declarations between the brackets of a document type, up to the ] or to the end of a parameter entity. */
export function readInternalSubset(dtd: DtdReader): boolean {
  for (dtd.skipBlanks(); !dtd.isAtEnd && !dtd.startsWith(']'); dtd.skipBlanks()) {
    if (!readDeclaration(dtd)) return false;
  }
  return true;
}

function readDeclaration(dtd: DtdReader): boolean {
  if (dtd.startsWith('%')) return readParameterReference(dtd);
  if (dtd.startsWith('<!--')) return skipComment(dtd);
  if (dtd.startsWith('<?')) return skipInstruction(dtd);
  for (const [keyword, read] of DECLARATIONS) if (dtd.accept(keyword)) return read(dtd);
  return dtd.fail('a declaration');
}

function readNotationDeclaration(dtd: DtdReader): boolean {
  if (!(dtd.expectBlanks() && dtd.expectName() && dtd.expectBlanks() && readExternalId(dtd, 'notation'))) return false;
  dtd.skipBlanks();
  return dtd.expect('>');
}

function readParameterReference(dtd: DtdReader): boolean {
  const { entities, parameterEntities, expansion } = dtd.declarations;
  const start = dtd.offset;
  dtd.accept('%');
  const name = dtd.name();
  if (name === '' || !dtd.accept(';')) return dtd.wrong(['bare-percent'], start, dtd.offset);
  const place = { start, end: dtd.offset };
  entities.mayBeDeclaredElsewhere = true;
  const entity = parameterEntities.get(name);
  if (!entity) return !entities.isStandalone || report(dtd, ['unknown-entity', name], place);
  if (entity.text === undefined) return true;
  if (entity.isExpanding) return report(dtd, ['entity-loop', name], place);
  if (dtd.nesting >= ENTITY_NESTING.value) return report(dtd, tooDeep(name), place);
  if (!expansion.charge(utf8Length(entity.text), dtd.documentOffset))
    return report(dtd, ['entities-too-large', name], place);
  entity.isExpanding = true;
  const inner = dtd.inside(entity.text, place);
  const isRead = readInternalSubset(inner) && (inner.isAtEnd || inner.fail('a declaration'));
  entity.isExpanding = false;
  return isRead;
}

function tooDeep(name: string): Wrong {
  return ['entities-nested-too-deep', name, String(ENTITY_NESTING.value)];
}

function report(dtd: DtdReader, wrong: Wrong, { start, end }: Span): boolean {
  return dtd.wrong(wrong, start, end);
}

function skipComment(dtd: DtdReader): boolean {
  const { text, offset } = dtd;
  const hyphens = text.indexOf('--', offset + 4);
  if (hyphens < 0) return dtd.wrong(['unclosed-comment'], offset, offset + 4);
  if (text[hyphens + 2] !== '>') return dtd.wrong(['double-hyphen-in-comment'], hyphens, hyphens + 2);
  dtd.offset = hyphens + 3;
  return true;
}

function skipInstruction(dtd: DtdReader): boolean {
  const { text, offset } = dtd;
  const start = offset + 2;
  const end = nameEnd(text, start);
  const found = text.indexOf('?>', end);
  const closing = found < 0 ? text.length : found;
  const wrong = wrongTarget(text, start, end, closing);
  if (wrong) return dtd.wrong(wrong, end > start ? start : offset, end);
  if (found < 0) return dtd.wrong(['unclosed-instruction'], offset, end);
  dtd.offset = found + 2;
  return true;
}
