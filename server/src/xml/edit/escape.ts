export type Quote = '"' | "'";

/** A value as it must stand between these quotes for an XML parser to read exactly it. */
export function escapeValue(value: string, quote: Quote): string {
  return value.replace(
    quote === '"' ? /[&<"\t\n\r]/g : /[&<'\t\n\r]/g,
    character => REFERENCES[character] ?? character,
  );
}

/** Text as it must stand between two tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<\r]|(?<=\]\])>/g, character => REFERENCES[character] ?? character);
}

/** White space is written as reference, because a parser takes it for blanks or for the end of a line. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
