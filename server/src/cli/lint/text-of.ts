export function textOf(
  bytes: Uint8Array,
): { text: string; failure?: undefined } | { text?: undefined; failure: string } {
  return { text: new TextDecoder().decode(bytes) };
}
