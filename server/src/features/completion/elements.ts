// Children that are legal in an element: those that it still needs first, none that may not be there again.
import type { ElementSchema } from '../../schema/element-schema.js';
import type { Span } from '../../text/span.js';
import type { XmlElement } from '../../xml/tree.js';
import { elementPath } from '../element-path.js';
import type { Guest } from '../snapshot.js';
import type { Completion } from './completion.js';
import { deviceVariants } from './device-variants.js';
import { isKnownTo } from './known-to.js';
import { type Prefix, prefixFor } from './namespaces.js';
import { schemaAt } from './schema-at.js';
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
  const parentPath = elementPath(parent, guest);
  const children = schemaAt(parent, guest.domain)?.children() ?? [];
  // The half-typed name itself is no element yet.
  const present = new Set(
    parent.elements.filter(({ nameSpan }) => nameSpan.start !== span.start).map(({ name }) => name),
  );
  const lacking = (child: ElementSchema) => child.isRequired && !present.has(child.name);
  return children
    .filter(child => isWanted(child, present, guest))
    .flatMap((child, n) => {
      const { namespace } = child;
      const { prefix, declaration } = namespace ? prefixFor(namespace, guest.domain.element, place.quote) : LIBVIRT;
      const label = prefix ? `${prefix}:${child.name}` : child.name;
      const path = [parentPath, label].filter(Boolean).join('/');
      const own: Completion = {
        label,
        kind: 'element',
        detail: lacking(child) ? 'required' : undefined,
        span,
        text: (place.hasBracket ? '' : '<') + elementSnippet(child, path, prefix, place.quote),
        isSnippet: true,
        rank: lacking(child) ? n : REQUIRED + n,
        more: declaration,
        topic: { path },
      };
      const others = deviceVariants(path, guest).map((variant): Completion => {
        const text = (place.hasBracket ? '' : '<') + variant.text.slice(1).replaceAll("'", place.quote);
        return { ...own, label: variant.label, text };
      });
      return [own, ...others];
    });
}

const LIBVIRT: Prefix = { prefix: '', declaration: [] };

/** Ranks below are for what is required. */
const REQUIRED = 1000;

function isWanted(child: ElementSchema, present: ReadonlySet<string>, { definition }: Guest): boolean {
  if (child.name === '*' || !isKnownTo(child, definition.profile)) return false;
  return child.isRepeatable || !present.has(child.name);
}
