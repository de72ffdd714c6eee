import type { XmlElement } from './tree.js';

/** The elements at a path below `root`, in the order of the text; `*` stands for any name. */
export function elementsAt(root: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [root];
  for (const step of path.split('/')) {
    const next: XmlElement[] = [];
    for (const { elements } of found) {
      for (const element of elements) if (step === '*' || step === element.name) next.push(element);
    }
    found = next;
  }
  return found;
}
