// Values: first those that this very domain has room for, then all that the schema lists.
import type { ValueSchema } from '../../schema/value-schema.js';
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import { elementPath } from '../element-path.js';
import type { Guest } from '../snapshot.js';
import type { Completion, KnownValue, Topic } from './completion.js';
import { knownValues } from './known/known-values.js';
import { placingCost } from './known/placing-cost.js';
import { isKnownTo } from './known-to.js';
import { schemaAt } from './schema-at.js';

/** Behind what is known of the domain itself. */
const SCHEMA_RANK = 100;

export interface ValuePlace {
  readonly element: XmlElement;
  /** `undefined`: the element's text. */
  readonly attribute: string | undefined;
  readonly span: Span;
  /** What to put around the value. */
  readonly quote: string;
}

export function valueCompletions({ element, attribute, span, quote }: ValuePlace, guest: Guest): readonly Completion[] {
  const path = elementPath(element, guest) ?? '';
  const schema = valueSchemaOf(element, attribute, guest);
  const { values: known, isWhole } = knownValues({ guest, element, path, attribute });
  const listed = new Set(known.map(({ value }) => value));
  const words = (isWhole ? [] : (schema?.words ?? []))
    .filter(word => !listed.has(word.value) && isKnownTo(word, guest.definition.profile))
    .map(({ value }): KnownValue => ({ value, detail: costOf(value, path, attribute, guest) }));
  return [...known, ...words].map(({ value, detail, kind }, n) => ({
    label: value,
    kind: kind ?? 'value',
    detail,
    span,
    text: quote + value + quote,
    isSnippet: false,
    rank: n < known.length ? n : SCHEMA_RANK + n,
    topic: topicOf(path, attribute, value),
  }));
}

function valueSchemaOf(element: XmlElement, attribute: string | undefined, { domain }: Guest): ValueSchema | undefined {
  const schema = schemaAt(element, domain, attribute);
  return attribute === undefined ? schema?.text : schema?.attribute(attribute)?.value;
}

/** Of a device's model, what it takes to place it. */
function costOf(model: string, path: string, attribute: string | undefined, guest: Guest): string | undefined {
  const [, kind, place] = /^devices\/(\w+)(\/model)?$/.exec(path) ?? [];
  const isModel = attribute === (place ? 'type' : 'model');
  return kind && isModel ? placingCost({ kind, variant: undefined, model }, guest) : undefined;
}

function topicOf(path: string, attribute: string | undefined, value: string): Topic {
  return attribute === undefined ? { path, value } : { path, attribute, value };
}
