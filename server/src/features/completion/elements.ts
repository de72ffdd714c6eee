// Children that are legal in an element: those that it still needs first, none that may not be there again.
import type { ElementSchema } from '../../schema/element-schema.js';
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Guest } from '../snapshot.js';
import type { Completion } from './completion.js';
import { isKnownTo } from './known-to.js';
import { pathOf, schemaAt } from './schema-at.js';
import { elementSnippet } from './snippets.js';

export interface ElementPlace {
  readonly parent: XmlElement;
  /** The part of a name that stands there. */
  readonly span: Span;
  readonly hasBracket: boolean;
  readonly quote: string;
}

export function elementCompletions(place: ElementPlace, guest: Guest): readonly Completion[] {
  const { parent, span } = place;
  const parentPath = pathOf(parent, guest.domain);
  const children = schemaAt(parent, guest.domain)?.children() ?? [];
  // The half-typed name itself is no element yet.
  const present = new Set(
    parent.elements.filter(({ nameSpan }) => nameSpan.start !== span.start).map(({ name }) => name),
  );
  return children
    .filter(child => isWanted(child, present, guest))
    .map((child, n) => {
      const path = [...parentPath, child.name].join('/');
      return {
        label: child.name,
        kind: 'element',
        detail: child.isRequired && !present.has(child.name) ? 'required' : undefined,
        span,
        text: (place.hasBracket ? '' : '<') + elementSnippet(child, path, place.quote),
        isSnippet: true,
        rank: child.isRequired && !present.has(child.name) ? n : REQUIRED + n,
        topic: { path },
      };
    });
}

/** Ranks below are for what is required. */
const REQUIRED = 1000;

function isWanted(child: ElementSchema, present: ReadonlySet<string>, { definition }: Guest): boolean {
  if (child.name === '*' || !isKnownTo(child, definition.profile)) return false;
  return child.isRepeatable || !present.has(child.name);
}
