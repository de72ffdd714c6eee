// The same document as other people write it: a fix must keep to the ways of the text it changes.

export interface Variant {
  readonly name: string;
  readonly of: (text: string) => string;
}

/** Each takes LF, apostrophes and two blanks a level to something else. */
export const variants: readonly Variant[] = [
  { name: 'CRLF line ends', of: text => text.replaceAll('\n', '\r\n') },
  { name: 'double quotes', of: text => (text.includes('"') ? text : text.replaceAll("'", '"')) },
  { name: 'tabs', of: text => text.replace(/^(?: {2})+/gm, blanks => '\t'.repeat(blanks.length / 2)) },
];
