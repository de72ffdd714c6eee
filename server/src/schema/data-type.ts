// XML Schema's data types, as far as libvirt's schemas use them, and as libxml2 understands them.
import type { Data, Pattern } from './pattern.js';

/** Whether a text that stands alone, an attribute's value or an element's content, matches the pattern. */
export function acceptsText(pattern: Pattern, text: string): boolean {
  return accepts(pattern, text, collapsed(text));
}

function accepts(pattern: Pattern, text: string, bare: string): boolean {
  switch (pattern.is) {
    case 'text':
      return true;
    case 'empty':
      return bare === '';
    case 'value':
      return pattern.value === bare;
    case 'data':
      return acceptsData(pattern, text, bare);
    case 'choice':
      return pattern.of.some(part => accepts(part, text, bare));
    default:
      return false;
  }
}

function acceptsData(data: Data, text: string, bare: string): boolean {
  if (data.expression && !data.expression.test(text)) return false;
  if (data.maxLength !== undefined && text.length > data.maxLength) return false;
  if (data.except && accepts(data.except, text, bare)) return false;
  return data.type === 'string' || isTyped(data, bare);
}

function isTyped({ type, min, max }: Data, text: string): boolean {
  const known = TYPES[type];
  if (!known?.form.test(text)) return false;
  if (type === 'dateTime') return isDateTime(text);
  return type === 'NCName' || isBetween(BigInt(text.replace(/^\+/, '')), known, { least: min, most: max });
}

function isBetween(number: bigint, ...bounds: readonly Bounds[]): boolean {
  return bounds.every(
    ({ least, most }) => (least === undefined || number >= least) && (most === undefined || number <= most),
  );
}

/** The form is known to be right; what is left are days that no month has, and hours that no day has. */
function isDateTime(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const [, zoneHour, zoneMinute] = /[-+](\d\d):(\d\d)$/.exec(text) ?? [];
  const isDay = day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isTime = (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute + second === 0);
  return year > 0 && isDay && isTime && Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0) <= 14 * 60;
}

const WHITE_SPACE = /\s/;

function collapsed(text: string): string {
  return WHITE_SPACE.test(text) ? text.trim().replace(/\s+/g, ' ') : text;
}

interface Bounds {
  readonly least?: bigint | number | undefined;
  readonly most?: bigint | number | undefined;
}

interface Type extends Bounds {
  readonly form: RegExp;
}

/** libxml2 keeps no more than 24 digits of a number. */
const INTEGER = /^[-+]?0*\d{1,24}$/;
const UNSIGNED = /^\d+$/;

const TYPES: Readonly<Record<string, Type>> = {
  NCName: { form: /^[\p{L}_][\p{L}\p{N}\p{M}._\-·]*$/u },
  dateTime: { form: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?$/ },
  integer: { form: INTEGER },
  positiveInteger: { form: INTEGER, least: 1 },
  long: { form: INTEGER, least: -(2n ** 63n), most: 2n ** 63n - 1n },
  int: { form: INTEGER, least: -(2 ** 31), most: 2 ** 31 - 1 },
  short: { form: INTEGER, least: -(2 ** 15), most: 2 ** 15 - 1 },
  unsignedLong: { form: UNSIGNED, most: 2n ** 64n - 1n },
  unsignedInt: { form: UNSIGNED, most: 2 ** 32 - 1 },
  unsignedShort: { form: UNSIGNED, most: 2 ** 16 - 1 },
};
