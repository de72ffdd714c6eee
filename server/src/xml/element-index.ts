import { type ElementTest, IndexedPlace } from './indexed-place.js';
import type { XmlElement } from './tree.js';

/**
 * The elements of a tree by their path, in the order of the text, so that hundreds of questions cost one walk. Paths begin
 * below the root: `devices/disk/target`. An answer lasts until the next version of the document.
 */
export interface ElementIndex {
  at(path: string): readonly XmlElement[];
  /** Those that have an attribute, by its value: thousands of elements have but a few. */
  byValue(path: string, attribute: string): ReadonlyMap<string, readonly XmlElement[]>;
  /**
   * Those that pass a test. It is asked about each element once, however many versions that lives through; so it must be
   * the same function every time, and look no further than the element two levels below the root, which lives on as a
   * whole.
   */
  passing(path: string, test: ElementTest): readonly XmlElement[];
}

const NOBODY: readonly XmlElement[] = [];
const NO_VALUES: ReadonlyMap<string, readonly XmlElement[]> = new Map();

/** With more changes than that, an index is better made anew. */
const MOST_CHANGES = 100;

/** An element with the path of the one around. */
interface Filed {
  readonly element: XmlElement;
  readonly around: string;
}

/** Follows a document from version to version: what its trees have in common stays where it is. */
export class TreeIndex implements ElementIndex {
  readonly prefix: string | undefined;
  readonly #places = new Map<string, IndexedPlace>();
  /** The root and its children, which are new in every version. */
  #shell: readonly Filed[] = [];
  /** Their children, with all that is inside. */
  #pieces: readonly Filed[] = [];

  /** `prefix` is the path at which the root itself is filed; without it, only what is below the root is found. */
  constructor(prefix?: string) {
    this.prefix = prefix;
  }

  at(path: string): readonly XmlElement[] {
    return this.#places.get(path)?.elements ?? NOBODY;
  }

  byValue(path: string, attribute: string): ReadonlyMap<string, readonly XmlElement[]> {
    return this.#places.get(path)?.byValue(attribute) ?? NO_VALUES;
  }

  passing(path: string, test: ElementTest): readonly XmlElement[] {
    return this.#places.get(path)?.passing(test) ?? NOBODY;
  }

  /** From now on the answers are about this tree. */
  follow(root: XmlElement): void {
    const shell = shellOf(root, this.prefix);
    const pieces = piecesOf(root, this.prefix);
    const { start, oldEnd, newEnd } = difference(this.#pieces, pieces);
    const isAnother = oldEnd - start + newEnd - start > MOST_CHANGES;
    if (isAnother) this.#places.clear();
    else {
      for (const { element, around } of this.#shell) this.#places.get(pathOf(element, around))?.remove(element);
      for (const { element, around } of this.#pieces.slice(start, oldEnd)) this.#unfile(element, around);
    }
    for (const { element, around } of shell) this.#place(pathOf(element, around)).add(element);
    for (const { element, around } of isAnother ? pieces : pieces.slice(start, newEnd)) this.#file(element, around);
    this.#shell = shell;
    this.#pieces = pieces;
  }

  #file(element: XmlElement, around: string): void {
    const path = pathOf(element, around);
    this.#place(path).add(element);
    for (const child of element.elements) this.#file(child, path);
  }

  #unfile(element: XmlElement, around: string): void {
    const path = pathOf(element, around);
    this.#places.get(path)?.remove(element);
    for (const child of element.elements) this.#unfile(child, path);
  }

  #place(path: string): IndexedPlace {
    let place = this.#places.get(path);
    if (!place) {
      place = new IndexedPlace();
      this.#places.set(path, place);
    }
    return place;
  }
}

function shellOf(root: XmlElement, prefix: string | undefined): Filed[] {
  const around = pathOfRoot(root, prefix);
  const children = root.elements.map(element => ({ element, around }));
  return prefix === undefined ? children : [{ element: root, around: prefix }, ...children];
}

function piecesOf(root: XmlElement, prefix: string | undefined): Filed[] {
  const pieces: Filed[] = [];
  for (const child of root.elements) {
    const around = pathOf(child, pathOfRoot(root, prefix));
    for (const element of child.elements) pieces.push({ element, around });
  }
  return pieces;
}

function pathOfRoot(root: XmlElement, prefix: string | undefined): string {
  return prefix === undefined ? '' : pathOf(root, prefix);
}

function pathOf({ name }: XmlElement, around: string): string {
  return around === '' ? name : `${around}/${name}`;
}

/** What two versions of a list have not in common, between a beginning and an end that they have. */
function difference(before: readonly Filed[], after: readonly Filed[]) {
  let start = 0;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (start < oldEnd && start < newEnd && isSame(before[start], after[start])) start++;
  while (oldEnd > start && newEnd > start && isSame(before[oldEnd - 1], after[newEnd - 1])) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}

function isSame(before: Filed | undefined, after: Filed | undefined): boolean {
  return before?.element === after?.element && before?.around === after?.around;
}
