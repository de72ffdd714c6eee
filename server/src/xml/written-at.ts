import { elementsAt } from './elements-at.js';
import type { XmlElement } from './tree.js';
import { type Written, wordIn } from './word-in.js';

/** What is written at a place below `root`, in the order of the text: `a/b/@c` is an attribute, `a/b` the word in an element. */
export function writtenAt(root: XmlElement, place: string): readonly Written[] {
  const [path = '', name] = place.split('/@');
  return elementsAt(root, path).flatMap(
    element => (name === undefined ? wordIn(element) : attributeIn(element, name)) ?? [],
  );
}

function attributeIn(element: XmlElement, name: string): Written | undefined {
  const attribute = element.attribute(name);
  return attribute?.valueSpan && { value: attribute.value, span: attribute.valueSpan };
}
