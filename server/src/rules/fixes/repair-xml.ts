// Repairs of XML faults, for those where one repair is plain to see.
import type { TextEdit } from '../../text/edit.js';
import { placeAt } from '../../xml/place-at.js';
import type { XmlDocument, XmlElement, XmlFault } from '../../xml/tree.js';
import type { Fix } from '../rule.js';

export function repairXml(document: XmlDocument, fault: XmlFault): Fix[] {
  const repair = Object.hasOwn(REPAIRS, fault.kind) ? REPAIRS[fault.kind] : undefined;
  const fix = repair?.(document, fault);
  if (!fix) return [];
  return UNAMBIGUOUS.has(fault.kind) ? [{ ...fix, isSafe: true }] : [fix];
}

/** Faults that can only be meant one way. */
const UNAMBIGUOUS: ReadonlySet<string> = new Set([
  'bare-ampersand',
  'unclosed-reference',
  'less-than-in-value',
  'cdata-end-in-text',
  'missing-blank',
  'missing-quotes',
]);

type Repair = (document: XmlDocument, fault: XmlFault) => Fix | undefined;

const REPAIRS: Readonly<Record<string, Repair>> = {
  'bare-ampersand': writeAmpersand,
  'unknown-entity': writeAmpersand,
  'unclosed-reference': finishReference,
  'bare-less-than': writeLessThan,
  'less-than-in-value': writeLessThan,
  'cdata-end-in-text': (_, { span: { end } }) => replace('Write ]]&gt;', end - 1, end, '&gt;'),
  'double-hyphen-in-comment': (_, { span: { start } }) => insert('Insert a blank', start + 1, ' '),
  'illegal-character': (_, { span: { start, end } }) => replace('Delete this character', start, end, ''),

  'missing-blank': (_, { span }) => insert('Insert a blank', span.start, ' '),
  'misplaced-blank': (_, { span: { start, end } }) => replace('Delete the blank', start, end, ''),
  'missing-equals': (_, { span }) => insert('Insert =', span.end, '='),
  'missing-quotes': quoteValue,
  'unclosed-value': ({ text }, { span: { start, end } }) => insert('Insert the closing quote', end, text.charAt(start)),
  'missing-value': deleteAttribute,
  'duplicate-attribute': deleteAttribute,

  'unclosed-start-tag': finishStartTag,
  'unclosed-end-tag': (_, { span }) => insert('Insert >', span.end, '>'),
  'unclosed-element': closeElement,
  'stray-end-tag': (_, { span: { start, end } }) => replace('Delete this end tag', start, end, ''),
};

function writeAmpersand(_: XmlDocument, { span: { start } }: XmlFault): Fix {
  return insert('Write &amp;', start + 1, 'amp;');
}

function finishReference(document: XmlDocument, fault: XmlFault): Fix {
  const { start, end } = fault.span;
  const isKnown = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+)$/.test(document.text.slice(start, end));
  return isKnown ? insert('Insert the semicolon', end, ';') : writeAmpersand(document, fault);
}

/** Outside the root element no text may stand, however it is written. */
function writeLessThan({ root }: XmlDocument, { span: { start, end } }: XmlFault): Fix | undefined {
  const isInside = root && root.startTagSpan.start < start && start < root.span.end;
  return isInside ? replace('Write &lt;', start, end, '&lt;') : undefined;
}

function quoteValue({ text }: XmlDocument, { span: { start, end } }: XmlFault): Fix {
  const [, quote = "'"] = /=\s*(["'])/.exec(text) ?? [];
  const edits = [...insert('', start, quote).edits, ...insert('', end, quote).edits];
  return { title: 'Put the value in quotes', edits };
}

/** The attribute whose name is underlined, with the blanks in front of it. */
function deleteAttribute({ text }: XmlDocument, { span: { start, end } }: XmlFault): Fix {
  const value = /^\s*=\s*(?:"[^"]*"|'[^']*')/.exec(text.slice(end))?.[0] ?? '';
  return replace('Delete this attribute', text.slice(0, start).trimEnd().length, end + value.length, '');
}

function finishStartTag(document: XmlDocument, { span }: XmlFault): Fix | undefined {
  const element = elementNamedAt(document, span.start);
  if (!element) return undefined;
  const end = endOfText(document, element.startTagSpan.end);
  return element.endTagSpan ? insert('Insert >', end, '>') : insert('Insert />', end, '/>');
}

/** An element without content needs no end tag; any other one ends behind its last child. */
function closeElement(document: XmlDocument, { span }: XmlFault): Fix | undefined {
  const element = elementNamedAt(document, span.start);
  if (!element) return undefined;
  const { startTagSpan, name } = element;
  if (element.children.every(child => child.kind === 'text' && !child.value.trim())) {
    return insert(`Close <${name}/>`, startTagSpan.end - 1, '/');
  }
  const last = element.elements.at(-1);
  const end = endOfText(document, element.span.end);
  const gap = last && lineStartBefore(document, last.span.start) > startTagSpan.start ? lineOf(document, element) : '';
  return insert(`Insert </${name}>`, end, `${gap}</${name}>`);
}

function elementNamedAt(document: XmlDocument, offset: number): XmlElement | undefined {
  return placeAt(document, offset)?.element;
}

function endOfText({ text }: XmlDocument, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function lineStartBefore({ text }: XmlDocument, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The line end and the blanks in front of an element. */
function lineOf({ text }: XmlDocument, { span }: XmlElement): string {
  return /(?:\r\n|\r|\n)[ \t]*$/.exec(text.slice(0, span.start))?.[0] ?? '';
}

function insert(title: string, offset: number, text: string): Fix & { edits: readonly TextEdit[] } {
  return replace(title, offset, offset, text);
}

function replace(title: string, start: number, end: number, text: string): Fix {
  return { title, edits: [{ span: { start, end }, text }] };
}
