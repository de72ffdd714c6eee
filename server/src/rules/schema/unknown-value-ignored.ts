import { spanOfAttribute } from '../evidence/attribute-span.js';
import { changeAttribute } from '../fixes/change-value.js';
import { placesOf, problemsHaving } from '../kinds/place.js';
import { ruleOf } from '../kinds/row.js';

const WORDS = ['yes', 'no'];

/**
 * Where libvirt asks for `yes` and takes all else, even `Yes` and `1`, for `no`: seen with 9.0 and 12.8. `managed` of host
 * devices is another, and has a rule of its own.
 */
const PLACES = placesOf('devices/video/model/@primary');

export const unknownValueIgnored = ruleOf(
  {
    code: 'unknown-value-ignored',
    severity: 'warning',
    summary: "A value that is neither yes nor no is taken for 'no'.",
  },
  facts =>
    problemsHaving(
      PLACES,
      value => !WORDS.includes(value),
      facts,
      (element, { attribute: name = '' }) => ({
        span: spanOfAttribute(element, name),
        message: `libvirt takes '${element.attribute(name)?.value}' for 'no': ${name} is yes or no.`,
        fixes: () => changeAttribute(element, name, WORDS),
      }),
    ),
);
