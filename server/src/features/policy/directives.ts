// Comments that silence rules:
//
//   <!-- libvirt-disable-next-line CODE, CODE -->   the line below, and the rest of a tag that begins on it
//   <!-- libvirt-disable CODE -->                   from there to the end of the element around the comment
//   <!-- libvirt-enable CODE -->                    takes such a one back, as far as it reaches itself
//
// What follows a colon is a reason, for people.
import type { RuleMention } from '../../rules/rule.js';
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { indentationBefore } from '../../xml/edit/style.js';
import type { XmlDocument, XmlNode } from '../../xml/tree.js';

export interface Directive {
  readonly does: 'disable-next-line' | 'disable' | 'enable';
  readonly mentions: readonly RuleMention[];
  /** Where findings begin that it is about. */
  readonly reach: Span;
}

/** By far the quickest to be sought, and in few documents at all. */
const COMMENT = '!--';
const MARK = /<!--\s*libvirt-/;
const DIRECTIVE = /^<!--\s*libvirt-(disable-next-line|disable|enable)(?=[\s:-])([^:]*?)(?::.*)?-->$/s;
const NAME = /[^\s,]+/g;

/** In the order of the text. Most documents have none, and for them nothing is walked. */
export function directivesIn(document: XmlDocument): readonly Directive[] {
  if (!document.text.includes(COMMENT) || !MARK.test(document.text)) return [];
  const found: Directive[] = [];
  collect(document, document.nodes, document.text.length, found);
  return found;
}

function collect(document: XmlDocument, nodes: readonly XmlNode[], end: number, found: Directive[]): void {
  for (const node of nodes) {
    if (node.kind === 'element') collect(document, node.children, node.span.end, found);
    if (node.kind !== 'comment') continue;
    const directive = readDirective(document, node.span, end);
    if (directive) found.push(directive);
  }
}

function readDirective(document: XmlDocument, comment: Span, end: number): Directive | undefined {
  const written = document.text.slice(comment.start, comment.end);
  const [, does, list = ''] = DIRECTIVE.exec(written) ?? [];
  if (does !== 'disable-next-line' && does !== 'disable' && does !== 'enable') return undefined;
  const mentions = mentionsIn(document, comment, list, written.indexOf(does) + does.length);
  const reach = does === 'disable-next-line' ? lineBelow(document, comment.end) : { start: comment.end, end };
  return { does, mentions, reach };
}

function mentionsIn(document: XmlDocument, comment: Span, list: string, listStart: number): RuleMention[] {
  const names = Array.from(list.matchAll(NAME), match => {
    const start = comment.start + listStart + match.index;
    return { name: match[0], span: { start, end: start + match[0].length } };
  });
  return names.map(({ name, span }, order) => {
    const neighbour = names[order - 1] ?? names[order + 1];
    const removal = neighbour ? without(span, neighbour.span) : withoutComment(document, comment);
    return { name, span, removal };
  });
}

/** A name goes with what stands between it and its neighbour. */
function without(span: Span, neighbour: Span): TextEdit {
  const isFirst = span.start < neighbour.start;
  return { span: isFirst ? { ...span, end: neighbour.start } : { ...span, start: neighbour.end }, text: '' };
}

/** With its line, if it has one to itself. */
function withoutComment({ text }: XmlDocument, { start, end }: Span): TextEdit {
  const indentation = indentationBefore(text, start);
  const [rest] = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end, end + 256)) ?? [];
  if (indentation === undefined || rest === undefined) return { span: { start, end }, text: '' };
  return { span: { start: start - indentation.length, end: end + rest.length }, text: '' };
}

/** Directives in a row are all about the line below the last of them. */
const TO_LINE_BELOW = /[^\r\n]*(?:\r\n|\r|\n)(?:[ \t]*<!--\s*libvirt-[^>]*-->[ \t]*(?:\r\n|\r|\n))*/y;
const LINE = /[^\r\n]*/y;

function lineBelow(document: XmlDocument, offset: number): Span {
  const { text, nodes } = document;
  TO_LINE_BELOW.lastIndex = offset;
  if (!TO_LINE_BELOW.test(text)) return { start: text.length, end: text.length };
  const start = TO_LINE_BELOW.lastIndex;
  LINE.lastIndex = start;
  LINE.test(text);
  return { start, end: endOfTagAt(nodes, { start, end: LINE.lastIndex }) };
}

/** The end of the last start tag that begins on a line, or of the line. */
function endOfTagAt(nodes: readonly XmlNode[], line: Span): number {
  for (const node of nodes.toReversed()) {
    if (node.kind !== 'element' || node.span.start > line.end) continue;
    if (node.span.end <= line.start) break;
    const inside = endOfTagAt(node.children, line);
    const isOnLine = node.span.start >= line.start;
    return isOnLine ? Math.max(inside, node.startTagSpan.end) : inside;
  }
  return line.end;
}
