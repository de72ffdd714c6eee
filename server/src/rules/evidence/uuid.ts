/** The digits of a UUID as libvirt reads it: dashes may stand before any pair of them, or be missing. */
export function parseUuid(text: string): string | undefined {
  const isUuid = /^[ \t\n\v\f\r]*(?:-*[0-9a-f]{2}){16}[ \t\n\v\f\r]*$/i.test(text);
  return isUuid ? text.replace(/[^0-9a-f]/gi, '').toLowerCase() : undefined;
}

export function formatUuid(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
