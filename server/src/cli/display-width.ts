// How many columns of a terminal a text takes, and how to print text from a document without the terminal obeying it.

/** One character as people see it: what is printed for it, and how many columns that takes. */
export interface Cell {
  /** UTF-16 offset in the text it was made from. */
  readonly start: number;
  /** UTF-16 units it takes there. */
  readonly length: number;
  readonly text: string;
  readonly width: number;
}

const TAB = ' '.repeat(4);
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const PLAIN = /^[\x20-\x7e]*$/;
const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;
const EMOJI_SELECTOR = '\ufe0f';
const INVISIBLE = /^(?:\p{Mark}|\p{Default_Ignorable_Code_Point})+$/u;

export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** The text character by character, ready for printing. */
export function cellsOf(text: string): Cell[] {
  if (PLAIN.test(text))
    return Array.from(text, (character, start) => ({ start, length: 1, text: character, width: 1 }));
  return Array.from(segmenter.segment(text), ({ segment, index }) => cell(segment, index));
}

function cell(segment: string, start: number): Cell {
  const text = printable(segment);
  return { start, length: segment.length, text, width: widthOf(segment, text) };
}

function widthOf(segment: string, text: string): number {
  if (segment === '\t') return TAB.length;
  if (INVISIBLE.test(text)) return 0;
  return WIDE.test(text) || text.includes(EMOJI_SELECTOR) ? 2 : 1;
}

/** The text with tabs widened and everything that would steer a terminal made visible. */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(CONTROL, visible);
}

/** Control characters have pictures of their own in Unicode; what has none becomes a replacement character. */
function visible(character: string): string {
  if (character === '\t') return TAB;
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
