// What the editor may type by itself behind a character just typed: an end tag, or the quotes of a value.
import { styleAt } from '../xml/edit/style.js';
import { placeAt } from '../xml/place-at.js';
import type { XmlElement } from '../xml/tree.js';
import type { Snapshot } from './snapshot.js';

/** A snippet: `$0` is where the cursor goes on. `undefined` when nothing is missing. */
export function closingAt({ guest, document, text }: Snapshot, offset: number): string | undefined {
  const place = guest && placeAt(document, offset - 1);
  if (!place) return undefined;
  const { element } = place;
  switch (text[offset - 1]) {
    case '>':
      return element.startTagSpan.end === offset && isOpen(element) ? `$0</${element.name}>` : undefined;
    case '/':
      return element.endTagSpan?.start === offset - '</'.length ? `${element.name}>$0` : undefined;
    case '=': {
      const { quote } = styleAt(document, element);
      return isBareAttribute(text, offset) && place.isInStartTag ? `${quote}$0${quote}` : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether an element lacks its end tag. Where another of its name around it lacks one, the end tag that the inner one found is
 * that other's.
 */
function isOpen(element: XmlElement): boolean {
  if (element.isSelfClosing) return false;
  if (!element.endTagSpan) return true;
  for (let outer = element.parent; outer; outer = outer.parent) {
    if (outer.name === element.name && !outer.endTagSpan) return true;
  }
  return false;
}

/** A name behind a blank, the =, and no value yet. */
function isBareAttribute(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_NAME), offset);
  return /\s[\w:.-]+=$/.test(before) && !/^["'\w]/.test(text.slice(offset, offset + 1));
}

const LONGEST_NAME = 100;
