// What is known of a template: only what no placeholder can change.
import type { Span } from '../text/span.js';
import type { Placeholder } from '../xml/template/placeholders.js';
import type { XmlDocument, XmlElement } from '../xml/tree.js';
import type { Finding } from './findings.js';
import { familyOf } from './policy/rule-names.js';

/** True of the text whatever is filled in. */
const ABOUT_TEXT = ['xml', 'suppression'];

/** The findings that hold whatever the placeholders stand for. */
export function certainFindings(found: readonly Finding[], document: XmlDocument): readonly Finding[] {
  const { placeholders, root } = document;
  if (!placeholders || !root) return found;
  const open = openParts(root, placeholders);
  const isOpen = (span: Span) => open.some(({ start, end }) => start <= span.start && span.start <= end);
  return found.filter(({ code, span, related }) => {
    if (ABOUT_TEXT.includes(familyOf(code) ?? '')) return true;
    return !isOpen(span) && !related?.some(remark => isOpen(remark.span));
  });
}

/** The stretches of a text about which nothing is certain. */
function openParts(root: XmlElement, placeholders: readonly Placeholder[]): readonly Span[] {
  const parts: Span[] = [];
  const lists = [root, ...root.elements.filter(({ name }) => name === 'devices')];
  for (const placeholder of placeholders) {
    if (decidesAll(placeholder, root)) return [root.span];
    const part = partAround(placeholder.span.start, root);
    if (part) parts.push(part.span);
  }
  for (const list of lists) {
    const statements = placeholders.filter(({ span, kind }) => kind === 'statement' && isDirectlyIn(list, span));
    const [first, last] = [statements[0], statements.at(-1)];
    if (first && last) parts.push({ start: first.span.start, end: last.span.end });
  }
  return parts;
}

/** What the root says of itself, or the machine: everything else follows from it. */
function decidesAll({ span }: Placeholder, root: XmlElement): boolean {
  const heads = [root.startTagSpan, ...root.elements.filter(({ name }) => name === 'os').map(os => os.span)];
  return root.name !== 'domain' || heads.some(({ start, end }) => start <= span.start && span.start < end);
}

/** The device, or the other part of a domain, that an offset is in. */
function partAround(offset: number, root: XmlElement): XmlElement | undefined {
  const part = childAround(offset, root);
  return part?.name === 'devices' ? childAround(offset, part) : part;
}

function childAround(offset: number, { elements }: XmlElement): XmlElement | undefined {
  return elements.find(({ span }) => span.start <= offset && offset < span.end);
}

function isDirectlyIn(list: XmlElement, span: Span): boolean {
  const isInside = list.startTagSpan.end <= span.start && span.end <= list.span.end;
  return isInside && !childAround(span.start, list);
}
