// XML Schema's data types, as far as libvirt's schemas use them, and as libxml2 understands them.
import type { Data, Pattern } from './pattern.js';

/** Whether a text that stands alone, an attribute's value or an element's content, matches the pattern. */
export function acceptsText(pattern: Pattern, text: string): boolean {
  switch (pattern.is) {
    case 'text':
      return true;
    case 'empty':
      return text.trim() === '';
    case 'value':
      return pattern.value === collapsed(text);
    case 'data':
      return acceptsData(pattern, text);
    case 'choice':
      return pattern.of.some(part => acceptsText(part, text));
    default:
      return false;
  }
}

function acceptsData(data: Data, text: string): boolean {
  const isOfType = data.type === 'string' ? isWithinLength(data, text) : isTyped(data, collapsed(text));
  return isOfType && !(data.except && acceptsText(data.except, text));
}

function isWithinLength({ expression, maxLength }: Data, text: string): boolean {
  return (maxLength === undefined || text.length <= maxLength) && (!expression || expression.test(text));
}

function isTyped({ type, expression, min, max }: Data, text: string): boolean {
  const known = TYPES[type];
  if (!known?.form.test(text) || (expression && !expression.test(text))) return false;
  if (known.least === undefined && min === undefined && max === undefined) return true;
  const number = BigInt(text.replace(/^\+/, ''));
  return (
    number >= BigInt(min ?? known.least ?? number) &&
    number <= BigInt(max ?? known.most ?? number) &&
    isInRange(number, known)
  );
}

function isInRange(number: bigint, { least, most }: Type): boolean {
  return (least === undefined || number >= least) && (most === undefined || number <= most);
}

function collapsed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

interface Type {
  readonly form: RegExp;
  readonly least?: bigint;
  readonly most?: bigint;
}

const INTEGER = /^[-+]?\d+$/;
const TYPES: Readonly<Record<string, Type>> = {
  NCName: { form: /^[\p{L}_][\p{L}\p{N}\p{M}._\-·]*$/u },
  dateTime: { form: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?$/ },
  integer: { form: INTEGER },
  positiveInteger: { form: INTEGER, least: 1n },
  long: { form: INTEGER, least: -(2n ** 63n), most: 2n ** 63n - 1n },
  int: { form: INTEGER, least: -(2n ** 31n), most: 2n ** 31n - 1n },
  short: { form: INTEGER, least: -(2n ** 15n), most: 2n ** 15n - 1n },
  unsignedLong: { form: INTEGER, least: 0n, most: 2n ** 64n - 1n },
  unsignedInt: { form: INTEGER, least: 0n, most: 2n ** 32n - 1n },
  unsignedShort: { form: INTEGER, least: 0n, most: 2n ** 16n - 1n },
};
