import type { XmlElement } from './tree.js';

/** The elements at a path below `root`, in the order of the text; `*` stands for any name. */
export function elementsAt(root: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [root];
  for (const step of path.split('/')) {
    found = found.flatMap(({ elements }) => elements.filter(({ name }) => step === '*' || step === name));
  }
  return found;
}
