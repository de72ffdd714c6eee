// IP addresses as getaddrinfo() reads them without asking anybody: IPv4 also in the old notations of inet_aton().
export type IpFamily = 'ipv4' | 'ipv6';

/** Which kind of address a text is; `undefined` for a name or no address at all. */
export function ipFamilyOf(text: string): IpFamily | undefined {
  if (isIpv4(text)) return 'ipv4';
  return isIpv6(text.replace(/%[^%]+$/, '')) ? 'ipv6' : undefined;
}

/** One to four numbers with dots; the last one fills all bytes that are left. */
function isIpv4(text: string): boolean {
  const parts = text.split('.');
  const last = parts.pop() ?? '';
  if (parts.length > 3 || !parts.every(part => readNumber(part) <= 0xff)) return false;
  return readNumber(last) < 256 ** (4 - parts.length);
}

function readNumber(text: string): number {
  if (/^0x[0-9a-f]+$/i.test(text)) return Number(text);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9][0-9]*$/.test(text) ? Number(text) : Number.NaN;
}

const DOTTED = /(^|:)(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?!$)|$)){4}$/;

/** Eight groups, of which `::` stands for any number of zeros; the last two may be a dotted IPv4 address. */
function isIpv6(text: string): boolean {
  const plain = text.replace(DOTTED, '$10:0');
  const halves = plain.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  if (!groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

/** The address as a number of 32 or 128 bits; only for texts that `ipFamilyOf` knows. */
export function ipNumber(text: string): bigint {
  return ipFamilyOf(text) === 'ipv4' ? BigInt(ipv4Number(text)) : ipv6Number(text.replace(/%[^%]+$/, ''));
}

function ipv4Number(text: string): number {
  const parts = text.split('.').map(readNumber);
  const last = parts.pop() ?? 0;
  return parts.reduce((sum, part, place) => sum + part * 256 ** (3 - place), last);
}

function ipv6Number(text: string): bigint {
  const plain = text.replace(/[0-9.]+$/, dotted => (dotted.includes('.') ? groupsOf(ipv4Number(dotted)) : dotted));
  const [head = [], tail] = plain.split('::').map(half => (half === '' ? [] : half.split(':')));
  const zeros = new Array<string>(tail ? 8 - head.length - tail.length : 0).fill('0');
  return [...head, ...zeros, ...(tail ?? [])].reduce((sum, group) => sum * 0x1_0000n + BigInt(`0x${group}`), 0n);
}

function groupsOf(number: number): string {
  return `${Math.floor(number / 0x1_0000).toString(16)}:${(number % 0x1_0000).toString(16)}`;
}
