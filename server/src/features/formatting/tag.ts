// White space inside tags: one blank between attributes, none around = and before the end. Attributes that begin a line still do.
import type { TextEdit } from '../../text/edit.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';

/** `indentation` is that of the tag itself. */
export function tagEdits(element: XmlElement, text: string, indentation: string): TextEdit[] {
  return [...startTagEdits(element, text, indentation), ...endTagEdits(element)];
}

function startTagEdits(element: XmlElement, text: string, indentation: string): TextEdit[] {
  const { nameSpan, attributes, startTagSpan, isSelfClosing } = element;
  // Under the first attribute, if that stands behind the name.
  const below = indentation + ' '.repeat(`<${element.name} `.length);
  const edits: TextEdit[] = [];
  let end = nameSpan.end;
  for (const attribute of attributes) {
    const span = { start: end, end: attribute.span.start };
    const lineEnd = /\r\n|\n|\r/.exec(text.slice(span.start, span.end))?.[0];
    edits.push({ span, text: lineEnd ? lineEnd + below : ' ' }, ...equalsEdits(attribute));
    end = attribute.span.end;
  }
  const closing = startTagSpan.end - (isSelfClosing ? '/>' : '>').length;
  return [...edits, { span: { start: end, end: closing }, text: '' }];
}

function equalsEdits({ nameSpan, valueSpan, quote }: XmlAttribute): TextEdit[] {
  if (!valueSpan || !quote) return [];
  return [{ span: { start: nameSpan.end, end: valueSpan.start - 1 }, text: '=' }];
}

function endTagEdits({ endTagSpan, name }: XmlElement): TextEdit[] {
  if (!endTagSpan) return [];
  return [{ span: { start: endTagSpan.start + '</'.length + name.length, end: endTagSpan.end - 1 }, text: '' }];
}
