// Which characters XML 1.0 (fifth edition) allows, and which of them make names.

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME_PART = `${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;

const NAME = new RegExp(`[${NAME_START}][${NAME_PART}]*`, 'uy');
const NAME_TOKEN = new RegExp(`[${NAME_PART}]+`, 'uy');

/** Control characters, halves of pairs, U+FFFE and U+FFFF. A pair that is whole is found as well: that is cheap to sort out. */
const SUSPICIOUS_CODES = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff';
const SUSPICIOUS = new RegExp(`[${SUSPICIOUS_CODES}]`, 'g');

const STARTS_NAME = 1;
const IN_NAME = 2;
const ASCII = asciiTable();

function asciiTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (/[:A-Z_a-z]/.test(character)) table[code] = STARTS_NAME | IN_NAME;
    else if (/[-.0-9]/.test(character)) table[code] = IN_NAME;
  }
  return table;
}

/** Where the name that begins at `start` ends; `start` itself if none does. */
export function nameEnd(text: string, start: number): number {
  let offset = start;
  let code = text.charCodeAt(offset);
  if (code < 128 && (ASCII[code] ?? 0) & STARTS_NAME) {
    do code = text.charCodeAt(++offset);
    while (code < 128 && (ASCII[code] ?? 0) & IN_NAME);
  }
  return code >= 128 ? matchEnd(NAME, text, start) : offset;
}

/** The same for a name token, which may begin like the rest of a name. */
export function nameTokenEnd(text: string, start: number): number {
  return matchEnd(NAME_TOKEN, text, start);
}

function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Blank, tab, line feed, carriage return: all that XML takes for white space. */
export function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

export function skipWhiteSpace(text: string, start: number): number {
  let offset = start;
  while (isWhiteSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

/** Whether a code point may stand in a document, be it as a reference. */
export function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** The place of the first character from `start` on that may not stand in a document, or -1. */
export function findIllegal(text: string, start: number): number {
  SUSPICIOUS.lastIndex = start;
  for (let found = SUSPICIOUS.exec(text); found; found = SUSPICIOUS.exec(text)) {
    const { index } = found;
    if (!isPairAt(text, index)) return index;
    SUSPICIOUS.lastIndex = index + 2;
  }
  return -1;
}

/** Whether a character that UTF-16 makes of two begins here. */
function isPairAt(text: string, offset: number): boolean {
  return (text.codePointAt(offset) ?? 0) > 0xffff;
}

/** How many bytes a stretch of text takes in UTF-8. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let length = 0;
  for (let offset = start; offset < end; offset++) length += bytesOf(text.charCodeAt(offset));
  return length;
}

/** How far the first `bytes` bytes of a text reach in UTF-8. */
export function endOfBytes(text: string, bytes: number): number {
  if (text.length <= bytes / MOST_BYTES) return text.length;
  let left = bytes;
  for (let offset = 0; offset < text.length; offset++) {
    left -= bytesOf(text.charCodeAt(offset));
    if (left < 0) return offset;
  }
  return text.length;
}

const MOST_BYTES = 3;

/** A pair of surrogates makes four bytes, two for each half. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : MOST_BYTES;
}
