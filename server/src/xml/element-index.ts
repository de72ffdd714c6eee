import { isFirstOfName } from './first-of-name.js';
import { type ElementKey, type ElementTest, IndexedPlace } from './indexed-place.js';
import type { Reading } from './reading.js';
import type { XmlElement } from './tree.js';

/**
 * The elements of a tree by their path, in the order of the text, so that hundreds of questions cost one walk. Paths begin
 * below the root: `devices/disk/target`. An answer lasts until the next version of the document.
 */
export interface ElementIndex {
  at(path: string): readonly XmlElement[];
  /** Those that are left out because nobody reads them: siblings of what is read, in no particular order. */
  unread(): readonly XmlElement[];
  /** The paths at which there are any. */
  paths(): readonly string[];
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

interface Options {
  readonly prefix?: string | undefined;
  readonly readingOf?: (path: string) => Reading;
}

/** Follows a document from version to version: what its trees have in common stays where it is. */
export class TreeIndex implements ElementIndex {
  readonly prefix: string | undefined;
  readonly #readingOf: (path: string) => Reading;
  readonly #top = new IndexedPlace('', 'each');
  readonly #places = new Map<string, IndexedPlace>();
  #paths: readonly string[] | undefined;
  /** What is unread inside of the pieces; and of them and around them, which is looked up anew in every version. */
  readonly #unread = new Set<XmlElement>();
  #unreadAbove: XmlElement[] = [];
  /** The root and its children, which are new in every version. */
  #shell: readonly Filed[] = [];
  /** Their children, with all that is inside. */
  #pieces: readonly Filed[] = [];

  /**
   * `prefix` is the path at which the root itself is filed; without it, only what is below the root is found. What nobody
   * reads is not found; two levels below the root, where an element lives on whatever becomes of its siblings, none is merged.
   */
  constructor({ prefix, readingOf = () => 'each' }: Options = {}) {
    this.prefix = prefix;
    this.#readingOf = readingOf;
  }

  at(path: string): readonly XmlElement[] {
    return this.#places.get(path)?.elements ?? NOBODY;
  }

  unread(): readonly XmlElement[] {
    return [...this.#unreadAbove, ...this.#unread];
  }

  paths(): readonly string[] {
    this.#paths ??= Array.from(this.#places.values()).flatMap(({ path, elements }) => (elements.length ? path : []));
    return this.#paths;
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
    if (isAnother) {
      for (const place of this.#places.values()) place.empty();
      this.#unread.clear();
    } else {
      for (const { element, place } of this.#shell) place.remove(element);
      for (const { element, place } of this.#pieces.slice(start, oldEnd)) this.#unfile(element, place);
    }
    for (const { element, place } of shell) add(element, place);
    for (const { element, place } of isAnother ? pieces : pieces.slice(start, newEnd)) this.#file(element, place);
    this.#shell = shell;
    this.#pieces = pieces;
    this.#paths = undefined;
  }

  #layOut(root: XmlElement) {
    this.#unreadAbove = [];
    const shell: Filed[] = [];
    const pieces: Filed[] = [];
    let around = this.#top;
    if (this.prefix !== undefined) {
      around = this.#below(this.#below(around, this.prefix), root.name);
      shell.push({ element: root, place: around });
    }
    this.#findParts(root, around, shell);
    for (const { element, place } of shell) if (element !== root) this.#findParts(element, place, pieces);
    return { shell, pieces };
  }

  #file(element: XmlElement, place: IndexedPlace): void {
    add(element, place);
    for (const part of element.elements) {
      const below = this.#below(place, part.name);
      if (isRead(part, below, place)) this.#file(part, below);
      else this.#unread.add(part);
    }
  }

  #unfile(element: XmlElement, place: IndexedPlace): void {
    place.remove(element);
    this.#unread.delete(element);
    for (const part of element.elements) this.#unfile(part, this.#below(place, part.name));
  }

  #findParts(parent: XmlElement, around: IndexedPlace, found: Filed[]): void {
    for (const element of parent.elements) {
      const place = this.#below(around, element.name);
      if (isRead(element, place, around)) found.push({ element, place });
      else this.#unreadAbove.push(element);
    }
  }

  #below(around: IndexedPlace, name: string): IndexedPlace {
    return around.below(name, this.#make);
  }

  readonly #make = (path: string): IndexedPlace => {
    const place = new IndexedPlace(path, this.#readingOf(path));
    this.#places.set(path, place);
    return place;
  };
}

/** Of elements that are read as one, the first stands for that one. */
function add(element: XmlElement, place: IndexedPlace): void {
  if (place.reading !== 'merged' || isFirstOfName(element)) place.add(element);
}

/** `around` is the place of its parent. */
function isRead(element: XmlElement, { reading }: IndexedPlace, around: IndexedPlace): boolean {
  if (reading === 'each' || reading === 'merged') return true;
  const { name, parent } = element;
  if (!parent || !isFirstOfName(element)) return false;
  if (reading === 'first-in-each' || around.reading !== 'merged' || isFirstOfName(parent)) return true;
  return !earlierSiblings(parent).some(each => each.child(name));
}

function earlierSiblings(element: XmlElement): readonly XmlElement[] {
  const siblings = element.parent?.elements.filter(({ name }) => name === element.name) ?? [];
  return siblings.slice(0, siblings.indexOf(element));
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
