// Comments that silence a finding: for its line alone, or for the whole document.
import type { Fix } from '../../rules/rule.js';
import type { TextEdit } from '../../text/edit.js';
import { indentationBefore } from '../../xml/edit/style.js';
import type { XmlDocument, XmlElement, XmlNode } from '../../xml/tree.js';
import type { Finding } from '../findings.js';
import { type Directive, directivesIn } from './directives.js';
import { familyOf } from './rule-names.js';

/** A text that is no XML has no certain place for a comment, and comments about comments are nobody's wish. */
const NEVER_SILENCED = ['xml', 'suppression'];

/** What silences a finding, best first. */
export function silenceFixes({ code, span }: Finding, document: XmlDocument): readonly Fix[] {
  const { root } = document;
  if (!root || NEVER_SILENCED.includes(familyOf(code) ?? '')) return [];
  const directives = directivesIn(document);
  const line = disableAt(code, placeAbove(document, span.start), 'disable-next-line', directives, document);
  const file = disableAt(code, root.span.start, 'disable', directives, document);
  return [
    { title: `Disable ${code} for this line`, edits: [line] },
    { title: `Disable ${code} in this file`, edits: [file] },
  ];
}

function disableAt(
  code: string,
  offset: number,
  does: Directive['does'],
  directives: readonly Directive[],
  document: XmlDocument,
): TextEdit {
  const last = directives
    .find(directive => directive.does === does && isRightBefore(directive, offset, document))
    ?.mentions.at(-1);
  if (last) return { span: { start: last.span.end, end: last.span.end }, text: `, ${code}` };
  const indentation = indentationBefore(document.text, offset) ?? '';
  const endOfLine = /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
  return { span: { start: offset, end: offset }, text: `<!-- libvirt-${does} ${code} -->${endOfLine}${indentation}` };
}

/** Only white space stands between the comment and the offset. */
function isRightBefore({ mentions }: Directive, offset: number, { text }: XmlDocument): boolean {
  const from = mentions.at(-1)?.span.end;
  return from !== undefined && from < offset && /^[^<>]*-->\s*$/.test(text.slice(from, offset));
}

/**
 * Where a comment about the line of an offset can stand: before the first thing on that line, unless that line begins
 * inside a tag or a text, which is then one line with it.
 */
function placeAbove(document: XmlDocument, offset: number): number {
  const { text, nodes, root } = document;
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const start = line + (/^[ \t]*/.exec(text.slice(line, line + 1000))?.[0].length ?? 0);
  const around = tagAround(nodes, start);
  if (around) return placeAbove(document, around.span.start);
  return Math.max(start, root?.span.start ?? 0);
}

/** The element whose start tag an offset is inside of, rather than before. */
function tagAround(nodes: readonly XmlNode[], offset: number): XmlElement | undefined {
  for (const node of nodes) {
    if (node.kind !== 'element' || node.span.start >= offset || node.span.end <= offset) continue;
    return offset < node.startTagSpan.end ? node : tagAround(node.children, offset);
  }
  return undefined;
}
