// Attributes that an element may have and has not yet, the required ones first.
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import { elementPath } from '../element-path.js';
import type { Guest } from '../snapshot.js';
import type { Completion } from './completion.js';
import { isKnownTo } from './known-to.js';
import { schemaAt } from './schema-at.js';

export interface AttributePlace {
  readonly element: XmlElement;
  readonly span: Span;
  /** The name is followed by a value already. */
  readonly hasValue: boolean;
  readonly quote: string;
}

const REQUIRED = 1000;

export function attributeCompletions(
  { element, span, hasValue, quote }: AttributePlace,
  guest: Guest,
): readonly Completion[] {
  const path = elementPath(element, guest) ?? '';
  const present = new Set(
    element.attributes.filter(({ nameSpan }) => nameSpan.start !== span.start).map(({ name }) => name),
  );
  const schema = schemaAt(element, guest.domain);
  const free = schema?.attributes().filter(attribute => {
    return attribute.name !== '*' && !present.has(attribute.name) && isKnownTo(attribute, guest.definition.profile);
  });
  return (free ?? []).map(({ name, isRequired }, n) => ({
    label: name,
    kind: 'attribute',
    detail: isRequired ? 'required' : undefined,
    span,
    text: hasValue ? name : `${name}=${quote}$1${quote}`,
    isSnippet: !hasValue,
    rank: isRequired ? n : REQUIRED + n,
    topic: { path, attribute: name },
  }));
}
