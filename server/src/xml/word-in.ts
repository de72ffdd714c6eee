import type { Span } from '../text/span.js';
import type { XmlElement } from './tree.js';

/** Something that stands in a document for a value. */
export interface Written {
  readonly value: string;
  readonly span: Span;
}

/** The word that an element holds and nothing else, without the white space around. */
export function wordIn({ children }: XmlElement): Written | undefined {
  const [text, ...others] = children;
  if (text?.kind !== 'text' || others.length > 0) return undefined;
  const start = text.span.start + (text.value.length - text.value.trimStart().length);
  const value = text.value.trim();
  return value ? { value, span: { start, end: start + value.length } } : undefined;
}
