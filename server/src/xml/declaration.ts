// The XML declaration: `<?xml version="1.0" encoding="UTF-8"?>`.
import { isAscii, isKnownEncoding } from './encoding-names.js';
import { formatCode } from './faults.js';
import { ParsedMarkup } from './markup-node.js';
import type { Reader } from './reader.js';

const START = /<\?xml[ \t\r\n]/y;
const VERSION = pseudoAttribute('version');
const ENCODING = pseudoAttribute('encoding');
const STANDALONE = pseudoAttribute('standalone');
const END = /[ \t\r\n]*\?>/y;
const REST = /[^<>\r\n]*>?/y;
const TOKEN = /[ \t\r\n]*([^\s<>?]+|[<>?]?)/y;

function pseudoAttribute(name: string): RegExp {
  return new RegExp(`[ \\t\\r\\n]+${name}[ \\t\\r\\n]*=[ \\t\\r\\n]*(["'])(.*?)\\1`, 'y');
}

/** Whether an XML declaration begins at `offset`; only the very beginning of a document is a place for it. */
export function isDeclaration(text: string, offset: number): boolean {
  START.lastIndex = offset;
  return START.test(text);
}

/** Reads the XML declaration at the reader's offset. After a byte-order mark the encoding it names does not matter. */
export function readDeclaration(reader: Reader, hasByteOrderMark: boolean): ParsedMarkup {
  const start = reader.offset;
  reader.offset += '<?xml'.length;
  const isSound =
    readVersion(reader) && readEncoding(reader, hasByteOrderMark) && readStandalone(reader) && readEnd(reader, start);
  if (!isSound) skipRest(reader);
  return new ParsedMarkup(reader.source, 'instruction', start, reader.offset);
}

interface Value {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reads one `name="value"` of the declaration, if it is next. */
function readValue(reader: Reader, pattern: RegExp): Value | undefined {
  pattern.lastIndex = reader.offset;
  const text = pattern.exec(reader.text)?.[2];
  if (text === undefined) return undefined;
  reader.offset = pattern.lastIndex;
  const end = reader.offset - 1;
  return { text, start: end - text.length, end };
}

function readVersion(reader: Reader): boolean {
  const version = readValue(reader, VERSION);
  const { faults, offset } = reader;
  if (!version) faults.add('missing-version', offset - 'xml'.length, offset);
  else if (!/^1\.[0-9]*$/.test(version.text))
    faults.add('unsupported-version', version.start, version.end, version.text);
  return version !== undefined;
}

function readEncoding(reader: Reader, hasByteOrderMark: boolean): boolean {
  const encoding = readValue(reader, ENCODING);
  if (!encoding) return true;
  const { text: name, start, end } = encoding;
  const isName = /^[A-Za-z][A-Za-z0-9._-]*$/.test(name);
  if (!isName || !(hasByteOrderMark || isKnownEncoding(name))) {
    reader.faults.add('unsupported-encoding', start, end, name);
  } else if (isAscii(name) && !hasByteOrderMark) {
    checkAscii(reader, name);
  }
  return true;
}

/** Only the first character outside: the declared encoding is the mistake, not the text. */
function checkAscii({ text, faults }: Reader, encoding: string): void {
  const outside = text.search(/[^\0-\x7f]/);
  const code = text.codePointAt(outside) ?? 0;
  const end = outside + String.fromCodePoint(code).length;
  if (outside >= 0) faults.add('character-outside-encoding', outside, end, formatCode(code), encoding);
}

function readStandalone(reader: Reader): boolean {
  const standalone = readValue(reader, STANDALONE);
  if (!standalone) return true;
  const { text, start, end } = standalone;
  if (text !== 'yes' && text !== 'no') reader.faults.add('malformed-declaration', start, end);
  reader.source.entities.isStandalone = text === 'yes';
  return true;
}

function readEnd(reader: Reader, start: number): boolean {
  const { text, faults } = reader;
  END.lastIndex = reader.offset;
  if (END.test(text)) {
    reader.offset = END.lastIndex;
    return true;
  }
  TOKEN.lastIndex = reader.offset;
  const token = TOKEN.exec(text)?.[1] ?? '';
  const end = TOKEN.lastIndex;
  if (token === '' || token === '<') faults.add('unclosed-instruction', start, start + '<?xml'.length);
  else faults.add('malformed-declaration', end - token.length, end);
  return false;
}

/** Up to the next > or to the end of the line, but never into a tag. */
function skipRest(reader: Reader): void {
  REST.lastIndex = reader.offset;
  REST.test(reader.text);
  reader.offset = REST.lastIndex;
}
