import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';

/** A number that libvirt can read and that is more than 0, which is often as good as none. */
export function isPositive(text: string): boolean {
  const number = decimal(text);
  return !isFault(number) && number > 0;
}
