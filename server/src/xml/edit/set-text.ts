import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../tree.js';
import { escapeText } from './escape.js';

/** Gives an element this text, in place of all that it contains. */
export function setText({ text: source }: XmlDocument, element: XmlElement, text: string): TextEdit {
  const { startTagSpan, endTagSpan, span, name } = element;
  const written = escapeText(text);
  if (!element.isSelfClosing)
    return { span: { start: startTagSpan.end, end: endTagSpan?.start ?? span.end }, text: written };
  const tag = source.slice(startTagSpan.start, startTagSpan.end).replace(/\s*\/\s*>?$/, '');
  return { span: { start: startTagSpan.start + tag.length, end: startTagSpan.end }, text: `>${written}</${name}>` };
}
