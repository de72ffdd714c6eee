/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], conjunction = 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last;
}
