// One path of an index: the elements there, in the order of the text, and those views of them that were asked for.
import type { XmlElement } from './tree.js';

export type ElementTest = (element: XmlElement) => boolean;

type Groups = Map<string, XmlElement[]>;

export class IndexedPlace {
  readonly path: string;
  readonly elements: XmlElement[] = [];
  readonly #byValue = new Map<string, Groups>();
  readonly #passing = new Map<ElementTest, XmlElement[]>();

  readonly #below = new Map<string, IndexedPlace>();

  constructor(path: string) {
    this.path = path;
  }

  /** The place of the children of that name; a new one is announced. */
  below(name: string, announce: (place: IndexedPlace) => void): IndexedPlace {
    let place = this.#below.get(name);
    if (!place) {
      place = new IndexedPlace(this.path === '' ? name : `${this.path}/${name}`);
      this.#below.set(name, place);
      announce(place);
    }
    return place;
  }

  empty(): void {
    this.elements.length = 0;
    this.#byValue.clear();
    this.#passing.clear();
  }

  byValue(attribute: string): ReadonlyMap<string, readonly XmlElement[]> {
    let groups = this.#byValue.get(attribute);
    if (!groups) {
      groups = new Map();
      for (const element of this.elements) addToGroup(groups, element, attribute);
      this.#byValue.set(attribute, groups);
    }
    return groups;
  }

  passing(test: ElementTest): readonly XmlElement[] {
    let elements = this.#passing.get(test);
    if (!elements) {
      elements = this.elements.filter(test);
      this.#passing.set(test, elements);
    }
    return elements;
  }

  add(element: XmlElement): void {
    insert(this.elements, element);
    for (const [attribute, groups] of this.#byValue) addToGroup(groups, element, attribute);
    for (const [test, elements] of this.#passing) if (test(element)) insert(elements, element);
  }

  remove(element: XmlElement): void {
    take(this.elements, element);
    for (const [attribute, groups] of this.#byValue) takeFromGroup(groups, element, attribute);
    for (const elements of this.#passing.values()) take(elements, element);
  }
}

function addToGroup(groups: Groups, element: XmlElement, attribute: string): void {
  const value = element.attribute(attribute)?.value;
  if (value === undefined) return;
  const group = groups.get(value);
  if (group) insert(group, element);
  else groups.set(value, [element]);
}

function takeFromGroup(groups: Groups, element: XmlElement, attribute: string): void {
  const value = element.attribute(attribute)?.value;
  const group = value === undefined ? undefined : groups.get(value);
  if (!group || value === undefined) return;
  take(group, element);
  if (!group.length) groups.delete(value);
}

/** Nearly always at the end: an index is filled from first to last. */
function insert(elements: XmlElement[], element: XmlElement): void {
  const { start } = element.span;
  let low = 0;
  let high = elements.length;
  if ((elements[high - 1]?.span.start ?? -1) < start) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  elements.splice(low, 0, element);
}

function take(elements: XmlElement[], element: XmlElement): void {
  const at = elements.indexOf(element);
  if (at >= 0) elements.splice(at, 1);
}
