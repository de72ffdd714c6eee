import { parseXml } from '../parse.js';
import type { XmlDocument, XmlFault } from '../tree.js';
import { alternatives, masked } from './mask.js';
import { type Placeholder, placeholdersIn } from './placeholders.js';

/** What marks a place that says nothing yet. It is among the faults, because as little can be concluded from it. */
export const PLACEHOLDER = 'placeholder';

/**
 * Reads a text that may be a template of a document; `undefined` for one that is none. Placeholders count as white
 * space, or as a word where one is needed. Places are those of the text.
 */
export function parseTemplate(text: string): XmlDocument | undefined {
  const placeholders = placeholdersIn(text);
  if (!placeholders.length) return undefined;
  const spans = placeholders.map(({ span }) => span);
  const { root, nodes, faults } = parseXml(masked(text, spans));
  const real = faults.length ? trueFaults(text, placeholders, faults) : faults;
  const all = [...real, ...spans.map(span => ({ span, kind: PLACEHOLDER, message: 'This is not filled in yet.' }))];
  return { text, root, nodes, faults: all, placeholders };
}

/** Of several alternatives only one is ever there: what is wrong must also be wrong with the first of each. */
function trueFaults(
  text: string,
  placeholders: readonly Placeholder[],
  faults: readonly XmlFault[],
): readonly XmlFault[] {
  const others = alternatives(placeholders);
  // What stands before the declaration leaves nothing behind, or there would be none.
  if (!others.length) return faults.filter(({ kind }) => kind !== 'misplaced-declaration');
  const spans = [...placeholders.map(({ span }) => span), ...others].sort((a, b) => a.start - b.start || b.end - a.end);
  return parseXml(masked(text, spans)).faults.filter(({ kind }) => kind !== 'misplaced-declaration');
}
