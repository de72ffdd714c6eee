import { DEPTH } from '../limits.js';
import type { DtdReader } from './dtd-reader.js';

/** Reads `<!ELEMENT name (content)>` from behind the keyword on. What it allows is of no interest to libvirt. */
export function readElementDeclaration(dtd: DtdReader): boolean {
  if (!(dtd.expectBlanks() && dtd.expectName() && dtd.expectBlanks())) return false;
  if (!dtd.accept('EMPTY') && !dtd.accept('ANY') && !readContentModel(dtd)) return false;
  dtd.skipBlanks();
  return dtd.expect('>');
}

function readContentModel(dtd: DtdReader): boolean {
  if (!dtd.accept('(')) return dtd.fail('EMPTY, ANY or a (');
  dtd.skipBlanks();
  return dtd.accept('#PCDATA') ? readMixed(dtd) : readGroup(dtd, 1);
}

/** Behind `(#PCDATA`. */
function readMixed(dtd: DtdReader): boolean {
  let hasNames = false;
  for (dtd.skipBlanks(); dtd.accept('|'); dtd.skipBlanks()) {
    dtd.skipBlanks();
    if (!dtd.expectName()) return false;
    hasNames = true;
  }
  if (!dtd.expect(')')) return false;
  return dtd.accept('*') || !hasNames || dtd.fail('a *');
}

/** Behind the ( of a group: particles with the same separator between all of them. */
function readGroup(dtd: DtdReader, depth: number): boolean {
  let separator: string | undefined;
  for (;;) {
    if (!readParticle(dtd, depth)) return false;
    dtd.skipBlanks();
    if (dtd.accept(')')) break;
    separator ??= dtd.startsWith('|') ? '|' : ',';
    if (!dtd.accept(separator)) return dtd.fail(`a ${separator} or )`);
    dtd.skipBlanks();
  }
  readOccurrence(dtd);
  return true;
}

function readParticle(dtd: DtdReader, depth: number): boolean {
  if (dtd.accept('(')) {
    if (depth >= DEPTH.value) return dtd.fail(`a group nested no deeper than ${DEPTH.value}`);
    dtd.skipBlanks();
    return readGroup(dtd, depth + 1);
  }
  if (!dtd.expectName()) return false;
  readOccurrence(dtd);
  return true;
}

function readOccurrence(dtd: DtdReader): void {
  if (!dtd.accept('?') && !dtd.accept('*')) dtd.accept('+');
}
