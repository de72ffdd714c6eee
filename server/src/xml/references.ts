// Entity and character references: what is written, and what it stands for.
import { isLegal, nameEnd } from './characters.js';
import type { Entities } from './entities.js';

/** A reference as it is written; where it is none, `end` is behind what was meant as one. */
export type Reference =
  | { readonly kind: 'entity'; readonly name: string; readonly end: number }
  | { readonly kind: 'character'; readonly code: number; readonly end: number }
  | { readonly kind: 'bare' | 'unclosed' | 'empty'; readonly end: number };

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

const NUMBER = /#(?:x([0-9a-fA-F]*)|([0-9]*))/y;
const SEMICOLON = 0x3b;

export function isPredefined(name: string): boolean {
  return PREDEFINED.has(name);
}

/** Reads the reference that the & at `start` should begin. */
export function referenceAt(text: string, start: number): Reference {
  if (text[start + 1] === '#') return characterReferenceAt(text, start);
  const end = nameEnd(text, start + 1);
  if (end === start + 1) return { kind: 'bare', end };
  if (text.charCodeAt(end) !== SEMICOLON) return { kind: 'unclosed', end };
  return { kind: 'entity', name: text.slice(start + 1, end), end: end + 1 };
}

function characterReferenceAt(text: string, start: number): Reference {
  NUMBER.lastIndex = start + 1;
  const [, hexadecimal, decimal = ''] = NUMBER.exec(text) ?? [];
  const end = NUMBER.lastIndex;
  const code = hexadecimal === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
  const isClosed = text.charCodeAt(end) === SEMICOLON;
  if (Number.isNaN(code)) return { kind: 'empty', end: isClosed ? end + 1 : end };
  return isClosed ? { kind: 'character', code, end: end + 1 } : { kind: 'unclosed', end };
}

/** Character data as libvirt reads it: ends of line are LF, references are what they stand for. */
export function resolveInContent(raw: string, entities: Entities): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return resolveWith(lines, name => entities.textInContent(name));
}

/** A value as libvirt reads it: white space that stands there itself becomes blanks. */
export function resolveInValue(raw: string, entities: Entities): string {
  const blanks = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw;
  return resolveWith(blanks, name => entities.textInValue(name));
}

/** What cannot be resolved stays as it is written. */
export function resolveWith(raw: string, textOfEntity: (name: string) => string | undefined): string {
  let resolved = '';
  let done = 0;
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', done)) {
    const reference = referenceAt(raw, at);
    const written = raw.slice(at, reference.end);
    resolved += raw.slice(done, at) + (replacementOf(reference, textOfEntity) ?? written);
    done = reference.end;
  }
  return done === 0 ? raw : resolved + raw.slice(done);
}

function replacementOf(reference: Reference, textOfEntity: (name: string) => string | undefined): string | undefined {
  if (reference.kind === 'entity') return PREDEFINED.get(reference.name) ?? textOfEntity(reference.name);
  if (reference.kind === 'character' && isLegal(reference.code)) return String.fromCodePoint(reference.code);
  return undefined;
}
