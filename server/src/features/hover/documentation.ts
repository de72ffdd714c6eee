// What an element, an attribute or a value means in general, whatever becomes of it in this guest.
import { documentationOf } from '../../documentation/documentation-of.js';
import { isRefusedWhereUnknown } from '../../documentation/refused-where-unknown.js';
import { type Span, touches } from '../../text/span.js';
import type { Place } from '../../xml/place-at.js';
import { wordIn } from '../../xml/word-in.js';
import { elementPath } from '../element-path.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { describeDocumentation, type Subject } from './describe-documentation.js';

/** On names, on values, and on text that is one of a few words. */
export function hoverDocumentation(place: Place, guest: Guest, offset: number): Hover | undefined {
  const { element, attribute, name, isInStartTag } = place;
  const path = elementPath(element, guest);
  if (path === undefined) return undefined;
  const { profile } = guest.definition;
  const tell = (subject: Subject, span: Span, attributeName?: string) => {
    const documentation = documentationOf(path, attributeName);
    if (!documentation) return undefined;
    const isAsOldAsElement = documentation.since === documentationOf(path)?.since;
    const told = { ...subject, isRefusedWhereUnknown: isAsOldAsElement && isRefusedWhereUnknown(path) };
    return { span, markdown: describeDocumentation(documentation, told, profile) };
  };

  if (attribute) {
    const isOnValue = attribute.valueSpan !== undefined && touches(attribute.valueSpan, offset);
    const subject = {
      element: element.name,
      attribute: attribute.name,
      value: isOnValue ? attribute.value : undefined,
    };
    return tell(subject, attribute.span, attribute.name);
  }
  if (name) return tell({ element: element.name }, name);
  const word = isInStartTag ? undefined : wordIn(element);
  if (!word || !touches(word.span, offset)) return undefined;
  const isExplained = Object.hasOwn(documentationOf(path)?.values ?? {}, word.value);
  return isExplained ? tell({ element: element.name, value: word.value }, word.span) : undefined;
}
