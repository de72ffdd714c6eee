import type { Data, Pattern } from '../../schema/pattern.js';
import { valueSchema } from '../../schema/value-schema.js';
import { listed } from '../words/listed.js';

/** More words than these are a catalogue, not an answer. */
const FEW = 12;

/** What the patterns allow as text: `it is yes or no`, `it is a whole number of 0 to 65535`. */
export function describedValues(patterns: readonly Pattern[]): string {
  const value = valueSchema([0], [patterns]);
  const words = value?.words.map(word => word.value) ?? [];
  const shown = words.length > FEW ? [...words.slice(0, FEW), 'another of its list'] : words;
  const forms = [...shown, ...new Set(value?.data.map(formOf) ?? [])];
  return forms.length > 0 ? `it is ${listed(forms)}` : 'it is empty';
}

function formOf({ type, min, max, expression, maxLength }: Data): string {
  if (type === 'dateTime') return 'a date with a time';
  if (type === 'NCName') return 'a name';
  if (type === 'string') {
    if (expression) return `what matches ${expression.source.slice('^(?:'.length, -')$'.length)}`;
    return maxLength === undefined ? 'any text' : `a text of at most ${maxLength} characters`;
  }
  const least = min ?? (type.startsWith('unsigned') ? 0 : type === 'positiveInteger' ? 1 : undefined);
  if (least === undefined && max === undefined) return 'a whole number';
  if (max === undefined) return `a whole number from ${least} on`;
  return least === undefined ? `a whole number up to ${max}` : `a whole number from ${least} to ${max}`;
}
