// From the bytes of a file to its text, as an XML parser finds out how to read them.
import { firstFault } from './utf8.js';

export type Decoded =
  | { readonly text: string; readonly failure?: undefined }
  | { readonly text?: undefined; readonly failure: DecodeFailure };

/** Why bytes are no text. */
export type DecodeFailure =
  /** A zero byte: a C string ends there, so libvirt would not see what follows. */
  | { readonly kind: 'zero-byte'; readonly before: string }
  | { readonly kind: 'wrong-byte'; readonly before: string; readonly byte: number }
  /** Bytes that do not fit the encoding that the XML declaration names. */
  | { readonly kind: 'wrong-encoding'; readonly encoding: string }
  | { readonly kind: 'unknown-encoding'; readonly encoding: string };

const DECLARED_ENCODING = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;
/** An XML declaration is hardly longer. */
const HEAD = 200;

/**
 * UTF-8, or the encoding that a byte-order mark or the XML declaration names; libxml2 2.14 takes the latter also from a
 * string, older ones insist on UTF-8. The text is without the byte-order mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { failure: { kind: 'zero-byte', before: lenient(bytes, zero) } };
  const encoding = declaredEncoding(bytes);
  return encoding === undefined ? decodeUtf8(bytes) : decodeAs(encoding, bytes);
}

function utf16Encoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** `undefined` for UTF-8, and for UTF-16: a declaration that can be read byte by byte is none. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const [, encoding] = DECLARED_ENCODING.exec(lenient(bytes, HEAD)) ?? [];
  return encoding === undefined || /^utf-?(?:8|16(?:[bl]e)?)$/i.test(encoding) ? undefined : encoding;
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = fatal('utf-8', bytes);
  if (text !== undefined) return { text };
  const fault = firstFault(bytes);
  return { failure: { kind: 'wrong-byte', before: lenient(bytes, fault), byte: bytes[fault] ?? 0 } };
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    const text = fatal(encoding, bytes);
    return text === undefined ? { failure: { kind: 'wrong-encoding', encoding } } : { text };
  } catch {
    return { failure: { kind: 'unknown-encoding', encoding } };
  }
}

/** `undefined` when the bytes do not fit; throws for an encoding that nobody knows. */
function fatal(encoding: string, bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array, end: number): string {
  return new TextDecoder().decode(bytes.subarray(0, end));
}
