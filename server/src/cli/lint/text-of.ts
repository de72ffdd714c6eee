import { type DecodeFailure, decode } from '../../text/decode.js';
import { Lines } from '../../text/lines.js';

/** The text that bytes stand for, or one sentence about why they stand for none. */
export type Text =
  | { readonly text: string; readonly failure?: undefined }
  | { readonly text?: undefined; readonly failure: string };

export function textOf(bytes: Uint8Array): Text {
  const { text, failure } = decode(bytes);
  if (failure) return { failure: sentence(failure) };
  return text.trim() ? { text } : { failure: 'It is empty.' };
}

function sentence(failure: DecodeFailure): string {
  switch (failure.kind) {
    case 'zero-byte':
      return `It is binary: there is a zero byte at ${endOf(failure.before)}.`;
    case 'wrong-byte': {
      const byte = failure.byte.toString(16).padStart(2, '0');
      return `It is not UTF-8: there is a byte 0x${byte} at ${endOf(failure.before)}.`;
    }
    case 'wrong-encoding':
      return `It is not ${failure.encoding}, as it says it is.`;
    case 'unknown-encoding':
      return `It says that it is ${failure.encoding}, which is no known encoding.`;
  }
}

function endOf(before: string): string {
  const { line, character } = new Lines(before).positionAt(before.length);
  return `line ${line + 1}, column ${character + 1}`;
}
