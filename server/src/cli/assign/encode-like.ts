import { decode } from '../../text/decode.js';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A text as bytes in the encoding of the file that it is to replace, byte-order mark included; `undefined` where the
 * encoding has no such characters, or is one that is only read here.
 */
export function encodeLike(original: Uint8Array, text: string): Uint8Array | undefined {
  return encodersFor(original)
    .map(encode => encode(text))
    .find(bytes => decode(bytes).text === text);
}

function encodersFor([first, second, third]: Uint8Array): readonly ((text: string) => Uint8Array)[] {
  if (first === 0xff && second === 0xfe) return [text => Buffer.from(BYTE_ORDER_MARK + text, 'utf16le')];
  if (first === 0xfe && second === 0xff) return [text => Buffer.from(BYTE_ORDER_MARK + text, 'utf16le').swap16()];
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  // What the XML declaration names may be an encoding of single bytes; reading it again tells whether it came out right.
  return [text => Buffer.from(hasMark ? BYTE_ORDER_MARK + text : text, 'utf8'), text => Buffer.from(text, 'latin1')];
}
