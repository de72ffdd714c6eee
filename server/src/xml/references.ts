// Entity and character references: what they stand for.

/** Replacement texts of a document's own entities, by name. */
export type Entities = ReadonlyMap<string, string>;

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([^\s&;<>'"]+));/g;

/** The raw text as libvirt reads it; what is not a reference stays as it stands. */
export function readReferences(raw: string, entities: Entities, place: 'attribute' | 'content'): string {
  const ends = raw.replace(/\r\n?/g, '\n');
  const normal = place === 'attribute' ? ends.replace(/[\t\n]/g, ' ') : ends;
  return normal.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return PREDEFINED.get(name) ?? entities.get(name) ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
    return isCharacter(code) ? String.fromCodePoint(code) : whole;
  });
}

export function isReference(text: string, start: number, entities: Entities): boolean {
  REFERENCE.lastIndex = start;
  const found = REFERENCE.exec(text);
  if (found?.index !== start) return false;
  const [, hex, decimal, name] = found;
  if (name !== undefined) return PREDEFINED.has(name) || entities.has(name);
  return isCharacter(hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16));
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
