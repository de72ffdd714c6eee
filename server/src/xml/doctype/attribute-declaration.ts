import type { Span } from '../../text/span.js';
import { wrongInValue } from '../entity-checks.js';
import { isPredefined, referenceAt } from '../references.js';
import { wrongAsWritten } from '../written-reference.js';
import type { DtdReader } from './dtd-reader.js';

/** Longer ones first: each is the beginning of none behind it. */
const TYPES = ['CDATA', 'IDREFS', 'IDREF', 'ID', 'ENTITIES', 'ENTITY', 'NMTOKENS', 'NMTOKEN'];

/** Reads `<!ATTLIST element name type default …>` from behind the keyword on. */
export function readAttributeDeclaration(dtd: DtdReader): boolean {
  if (!(dtd.expectBlanks() && dtd.expectName())) return false;
  for (let hasBlanks = dtd.skipBlanks(); !dtd.accept('>'); hasBlanks = dtd.skipBlanks()) {
    if (!hasBlanks) return dtd.fail('a blank');
    const isRead = dtd.expectName() && dtd.expectBlanks() && readType(dtd) && dtd.expectBlanks() && readDefault(dtd);
    if (!isRead) return false;
  }
  return true;
}

function readType(dtd: DtdReader): boolean {
  if (TYPES.some(type => dtd.accept(type))) return true;
  if (dtd.accept('NOTATION')) return dtd.expectBlanks() && dtd.expect('(') && readChoices(dtd, () => dtd.expectName());
  if (dtd.accept('(')) return readChoices(dtd, () => dtd.expectNameToken());
  return dtd.fail('the type of an attribute');
}

function readChoices(dtd: DtdReader, readChoice: () => boolean): boolean {
  do {
    dtd.skipBlanks();
    if (!readChoice()) return false;
    dtd.skipBlanks();
  } while (dtd.accept('|'));
  return dtd.expect(')');
}

function readDefault(dtd: DtdReader): boolean {
  if (dtd.accept('#REQUIRED') || dtd.accept('#IMPLIED')) return true;
  if (dtd.accept('#FIXED') && !dtd.expectBlanks()) return false;
  const value = dtd.literal();
  return value ? checkValue(dtd, value) : dtd.fail('a default value');
}

function checkValue(dtd: DtdReader, { start, end }: Span): boolean {
  const { text, declarations } = dtd;
  const lessThan = text.slice(start, end).indexOf('<');
  if (lessThan >= 0) return dtd.wrong(['less-than-in-value'], start + lessThan, start + lessThan + 1);
  let stop = start;
  for (let at = text.indexOf('&', start); at >= 0 && at < end; at = text.indexOf('&', stop)) {
    const reference = referenceAt(text, at);
    stop = reference.end;
    const wrong =
      wrongAsWritten(reference, text.slice(at, stop)) ??
      (reference.kind === 'entity' && !isPredefined(reference.name)
        ? wrongInValue(declarations.entities, reference.name, dtd.nesting, false)
        : undefined);
    if (wrong) return dtd.wrong(wrong, at, stop);
  }
  return true;
}
