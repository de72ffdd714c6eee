// One path of an index: the elements there, in the order of the text, and those views of them that were asked for.
import type { Reading } from './reading.js';
import type { XmlElement } from './tree.js';

export type ElementTest = (element: XmlElement) => boolean;

/** What elements are told apart by; `undefined` leaves an element out. */
export type ElementKey = (element: XmlElement) => string | undefined;

type Groups = Map<string, XmlElement[]>;

/** The name of an attribute stands for its value. */
type Criterion = string | ElementKey;

export class IndexedPlace {
  readonly path: string;
  readonly reading: Reading;
  readonly elements: XmlElement[] = [];
  readonly #groups = new Map<Criterion, Groups>();
  readonly #passing = new Map<ElementTest, XmlElement[]>();

  readonly #below = new Map<string, IndexedPlace>();

  constructor(path: string, reading: Reading) {
    this.path = path;
    this.reading = reading;
  }

  /** The place of the children of that name, which is made when it is first asked for. */
  below(name: string, make: (path: string) => IndexedPlace): IndexedPlace {
    let place = this.#below.get(name);
    if (!place) {
      place = make(this.path === '' ? name : `${this.path}/${name}`);
      this.#below.set(name, place);
    }
    return place;
  }

  empty(): void {
    this.elements.length = 0;
    this.#groups.clear();
    this.#passing.clear();
  }

  groupedBy(criterion: Criterion): ReadonlyMap<string, readonly XmlElement[]> {
    let groups = this.#groups.get(criterion);
    if (!groups) {
      groups = new Map();
      for (const element of this.elements) addToGroup(groups, element, criterion);
      this.#groups.set(criterion, groups);
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
    for (const [criterion, groups] of this.#groups) addToGroup(groups, element, criterion);
    for (const [test, elements] of this.#passing) if (test(element)) insert(elements, element);
  }

  remove(element: XmlElement): void {
    take(this.elements, element);
    for (const [criterion, groups] of this.#groups) takeFromGroup(groups, element, criterion);
    for (const elements of this.#passing.values()) take(elements, element);
  }
}

function keyOf(element: XmlElement, criterion: Criterion): string | undefined {
  return typeof criterion === 'string' ? element.attribute(criterion)?.value : criterion(element);
}

function addToGroup(groups: Groups, element: XmlElement, criterion: Criterion): void {
  const key = keyOf(element, criterion);
  if (key === undefined) return;
  const group = groups.get(key);
  if (group) insert(group, element);
  else groups.set(key, [element]);
}

function takeFromGroup(groups: Groups, element: XmlElement, criterion: Criterion): void {
  const key = keyOf(element, criterion);
  const group = key === undefined ? undefined : groups.get(key);
  if (!group || key === undefined) return;
  take(group, element);
  if (!group.length) groups.delete(key);
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
