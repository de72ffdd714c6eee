import type { Span } from '../../text/span.js';
import { styleAt } from '../../xml/edit/style.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Guest, Snapshot } from '../snapshot.js';
import { attributeCompletions } from './attributes.js';
import type { Completion } from './completion.js';
import { type Context, contextAt } from './context.js';
import { elementCompletions } from './elements.js';
import { valueCompletions } from './values.js';

/** What can be typed at a place; nothing in a document that is not libvirt's. */
export function completions(snapshot: Snapshot, offset: number): readonly Completion[] {
  const { guest, document } = snapshot.at(offset);
  const context = guest && contextAt(document, offset);
  if (!context) return [];
  const { quote } = styleAt(document, 'element' in context ? context.element : context.parent);
  return completionsIn(context, guest, quote);
}

function completionsIn(context: Context, guest: Guest, quote: string): readonly Completion[] {
  switch (context.at) {
    case 'element':
      return elementCompletions({ ...context, hasBracket: true, quote }, guest);
    case 'end-tag':
      return [endTag(context.element, context.span)];
    case 'attribute':
      return attributeCompletions({ ...context, quote }, guest);
    case 'value':
      return valueCompletions({ ...context, attribute: context.name, quote: context.isQuoted ? '' : quote }, guest);
    case 'content':
      return contentCompletions(context.element, context, guest, quote);
  }
}

function contentCompletions(
  element: XmlElement,
  { word, content }: { readonly word: Span; readonly content: Span },
  guest: Guest,
  quote: string,
): readonly Completion[] {
  const children = elementCompletions({ parent: element, span: word, hasBracket: false, quote }, guest);
  if (element.elements.length > 0) return children;
  return [...valueCompletions({ element, attribute: undefined, span: content, quote: '' }, guest), ...children];
}

function endTag({ name }: XmlElement, span: Completion['span']): Completion {
  return { label: name, kind: 'end-tag', span, text: `${name}>`, isSnippet: false, rank: 0 };
}
