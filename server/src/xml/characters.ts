// Which characters XML 1.0 (fifth edition) allows where, as libxml2 applies it.

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAME_REST = `${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;

const NAME = new RegExp(`[${NAME_START}][${NAME_REST}]*`, 'uy');

const LETTER = 1;
const NAME_PART = 2;
const ASCII = asciiTable();

function asciiTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (/[:A-Z_a-z]/.test(character)) table[code] = LETTER | NAME_PART;
    else if (/[-.0-9]/.test(character)) table[code] = NAME_PART;
  }
  return table;
}

/** Where the name that begins at `start` ends; `start` itself if none does. */
export function nameEnd(text: string, start: number): number {
  let offset = start;
  let code = text.charCodeAt(offset);
  if (code < 128 && (ASCII[code] ?? 0) & LETTER) {
    do code = text.charCodeAt(++offset);
    while (code < 128 && (ASCII[code] ?? 0) & NAME_PART);
  }
  return code >= 128 ? nameEndBeyondAscii(text, start) : offset;
}

function nameEndBeyondAscii(text: string, start: number): number {
  NAME.lastIndex = start;
  return NAME.test(text) ? NAME.lastIndex : start;
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
