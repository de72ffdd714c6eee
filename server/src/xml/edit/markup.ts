import { applyEdits, type TextEdit } from '../../text/edit.js';
import { parseXml } from '../parse.js';
import type { XmlNode } from '../tree.js';
import { escapeValue } from './escape.js';
import type { Style } from './style.js';

/** How markup is written in this project: lines end with LF, every level is indented by two blanks. */
const UNIT = /^(?: {2})*/;

/** Rewrites markup in a document's style; all lines but the first begin with `indentation`. */
export function inStyle(markup: string, style: Style, indentation: string): string {
  const { nodes } = parseXml(markup);
  const requoted = applyEdits(markup, [...quoteEdits(nodes, style)]);
  return requoted
    .split('\n')
    .map(line => line.replace(UNIT, blanks => style.unit.repeat(blanks.length / 2)))
    .join(style.endOfLine + indentation);
}

function* quoteEdits(nodes: readonly XmlNode[], style: Style): Iterable<TextEdit> {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    for (const { value, valueSpan } of node.attributes) {
      if (!valueSpan) continue;
      const span = { start: valueSpan.start - 1, end: valueSpan.end + 1 };
      yield { span, text: style.quote + escapeValue(value, style.quote) + style.quote };
    }
    yield* quoteEdits(node.children, style);
  }
}
