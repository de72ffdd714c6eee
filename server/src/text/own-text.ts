/**
 * Part of a text, as a string of its own. Engines make of a long `slice` a window that keeps all of the text in memory:
 * no harm where both go together, but not for what outlives the text.
 */
export function ownText(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}
