import type { DtdReader } from './dtd-reader.js';
import { readEntityValue } from './entity-value.js';
import { isExternalId, readExternalId } from './external-id.js';

/** Reads `<!ENTITY name "text">` and its kin from behind the keyword on, and declares the entity. */
export function readEntityDeclaration(dtd: DtdReader): boolean {
  if (!dtd.expectBlanks()) return false;
  const isParameter = dtd.accept('%');
  if (isParameter && !dtd.expectBlanks()) return false;
  const start = dtd.offset;
  if (!dtd.expectName()) return false;
  const name = dtd.text.slice(start, dtd.offset);
  return dtd.expectBlanks() && (isParameter ? readParameterEntity(dtd, name) : readGeneralEntity(dtd, name));
}

function readParameterEntity(dtd: DtdReader, name: string): boolean {
  const { parameterEntities } = dtd.declarations;
  const isExternal = isExternalId(dtd);
  const text = isExternal ? undefined : readEntityValue(dtd);
  if (isExternal ? !readExternalId(dtd, 'entity') : text === undefined) return false;
  if (!parameterEntities.has(name)) parameterEntities.set(name, { text, isExpanding: false });
  return readEnd(dtd);
}

function readGeneralEntity(dtd: DtdReader, name: string): boolean {
  const { entities } = dtd.declarations;
  if (isExternalId(dtd)) {
    if (!readExternalId(dtd, 'entity')) return false;
    const isUnparsed = isUnparsedEntity(dtd);
    if (isUnparsed === undefined) return false;
    entities.declare(name, isUnparsed ? 'unparsed' : 'external', '');
  } else {
    const text = readEntityValue(dtd);
    if (text === undefined) return false;
    entities.declare(name, 'internal', text);
  }
  return readEnd(dtd);
}

/** Reads `NDATA notation` if it is there; `undefined` if it is garbled. libxml2 does not miss the notation's name. */
function isUnparsedEntity(dtd: DtdReader): boolean | undefined {
  const hasBlanks = dtd.skipBlanks();
  if (!dtd.startsWith('NDATA')) return false;
  if (!hasBlanks) dtd.fail('a blank');
  if (!(hasBlanks && dtd.accept('NDATA') && dtd.expectBlanks())) return undefined;
  dtd.name();
  return true;
}

function readEnd(dtd: DtdReader): boolean {
  dtd.skipBlanks();
  return dtd.expect('>');
}
