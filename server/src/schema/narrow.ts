import { withAttribute } from './derive.js';
import { NONE, type Pattern } from './pattern.js';

/** The forms of a content in which the attributes may have these values; one that fits nowhere narrows nothing. */
export function narrowed(content: Pattern, attributes: Iterable<readonly [name: string, value: string]>): Pattern {
  let left = content;
  for (const [name, value] of attributes) {
    const narrower = withAttribute(left, name, value);
    if (narrower !== NONE) left = narrower;
  }
  return left;
}
