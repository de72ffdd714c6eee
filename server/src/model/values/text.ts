/** Any text, as it stands. */
export function text(value: string): string {
  return value;
}
