import { type ElementKey, type ElementTest, IndexedPlace } from './indexed-place.js';
import type { XmlElement } from './tree.js';

/**
 * The elements of a tree by their path, in the order of the text, so that hundreds of questions cost one walk. Paths begin
 * below the root: `devices/disk/target`. An answer lasts until the next version of the document.
 */
export interface ElementIndex {
  at(path: string): readonly XmlElement[];
  /** Those that have an attribute, by its value: thousands of elements have but a few. */
  byValue(path: string, attribute: string): ReadonlyMap<string, readonly XmlElement[]>;
  /** Those that have a key, by that key; as with a test, it is asked for once about each element. */
  byKey(path: string, key: ElementKey): ReadonlyMap<string, readonly XmlElement[]>;
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

/** An element with the place that it is filed at. */
interface Filed {
  readonly element: XmlElement;
  readonly place: IndexedPlace;
}

/** Follows a document from version to version: what its trees have in common stays where it is. */
export class TreeIndex implements ElementIndex {
  readonly prefix: string | undefined;
  readonly #top = new IndexedPlace('');
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
    return this.#places.get(path)?.groupedBy(attribute) ?? NO_VALUES;
  }

  byKey(path: string, key: ElementKey): ReadonlyMap<string, readonly XmlElement[]> {
    return this.#places.get(path)?.groupedBy(key) ?? NO_VALUES;
  }

  passing(path: string, test: ElementTest): readonly XmlElement[] {
    return this.#places.get(path)?.passing(test) ?? NOBODY;
  }

  /** From now on the answers are about this tree. */
  follow(root: XmlElement): void {
    const { shell, pieces } = this.#layOut(root);
    const { start, oldEnd, newEnd } = difference(this.#pieces, pieces);
    const isAnother = oldEnd - start + newEnd - start > MOST_CHANGES;
    if (isAnother) for (const place of this.#places.values()) place.empty();
    else {
      for (const { element, place } of this.#shell) place.remove(element);
      for (const { element, place } of this.#pieces.slice(start, oldEnd)) this.#unfile(element, place);
    }
    for (const { element, place } of shell) place.add(element);
    for (const { element, place } of isAnother ? pieces : pieces.slice(start, newEnd)) this.#file(element, place);
    this.#shell = shell;
    this.#pieces = pieces;
  }

  #layOut(root: XmlElement) {
    const shell: Filed[] = [];
    const pieces: Filed[] = [];
    let around = this.#top;
    if (this.prefix !== undefined) {
      around = this.#below(this.#below(around, this.prefix), root.name);
      shell.push({ element: root, place: around });
    }
    for (const child of root.elements) {
      const place = this.#below(around, child.name);
      shell.push({ element: child, place });
      for (const piece of child.elements) pieces.push({ element: piece, place: this.#below(place, piece.name) });
    }
    return { shell, pieces };
  }

  #file(element: XmlElement, place: IndexedPlace): void {
    place.add(element);
    for (const child of element.elements) this.#file(child, this.#below(place, child.name));
  }

  #unfile(element: XmlElement, place: IndexedPlace): void {
    place.remove(element);
    for (const child of element.elements) this.#unfile(child, this.#below(place, child.name));
  }

  #below(around: IndexedPlace, name: string): IndexedPlace {
    return around.below(name, this.#announce);
  }

  readonly #announce = (place: IndexedPlace): void => {
    this.#places.set(place.path, place);
  };
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
  return before?.element === after?.element && before?.place === after?.place;
}
