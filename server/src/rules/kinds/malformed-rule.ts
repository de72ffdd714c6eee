// A value that the model could not read; the row says which ones it is about.
import type { ModelError } from '../../model/errors.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { readErrors } from '../evidence/read-errors.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { type Row, ruleOf } from './row.js';

/** A malformed attribute; malformed content of elements has rules of its own. */
export interface MalformedValue extends ModelError {
  readonly attribute: XmlAttribute;
}

export interface MalformedRow extends Omit<Row, 'when'> {
  readonly isAbout: (value: MalformedValue) => boolean;
  readonly message: (text: string, value: MalformedValue) => string;
  readonly fixes?: (value: MalformedValue, facts: Facts) => readonly Fix[];
}

export function malformedRule(row: MalformedRow): Rule {
  return ruleOf(row, function* check(facts) {
    for (const error of readErrors(facts)) {
      const { attribute, element } = error;
      if (!attribute?.valueSpan || !isIntact(facts.document, element)) continue;
      const value = { ...error, attribute };
      if (!row.isAbout(value)) continue;
      yield {
        span: attribute.value === '' ? attribute.span : attribute.valueSpan,
        message: row.message(attribute.value, value),
        fixes: () => row.fixes?.(value, facts) ?? [],
      };
    }
  });
}

/** Whether a value stands in the guest address of a device, which is the first one. */
export function isInGuestAddress(element: XmlElement, type?: string): boolean {
  if (element.name !== 'address' || element.parent?.child('address') !== element) return false;
  if (element.parent.name === 'source') return false;
  return type === undefined || element.attribute('type')?.value === type;
}
