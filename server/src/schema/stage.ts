// A pattern on the way through a document, with every step that was ever taken from it: thousands of elements are
// compared with a few patterns, and step by step alike.
import { acceptsText } from './data-type.js';
import { afterAttributes, afterChild, afterLeaves, isComplete, withoutAttributes } from './derive.js';
import { attributesMatching, elementsNamed } from './find-leaves.js';
import type { Attribute, ElementPattern, Pattern } from './pattern.js';

const known = new WeakMap<Pattern, Stage>();
const numbers = new WeakMap<Pattern, number>();
let highest = 0;

/** The stage at which this is left. */
export function stageOf(left: Pattern): Stage {
  let stage = known.get(left);
  if (!stage) {
    stage = new Stage(left);
    known.set(left, stage);
  }
  return stage;
}

export class Stage {
  /** What may still follow. */
  readonly left: Pattern;
  #isComplete: boolean | undefined;
  #elements: Map<string, readonly ElementPattern[]> | undefined;
  #attributes: Map<string, readonly Attribute[]> | undefined;
  #next: Map<string, Stage> | undefined;
  #afterAttributes: Stage | undefined;
  #supposing: Stage | undefined;

  constructor(left: Pattern) {
    this.left = left;
  }

  get isImpossible(): boolean {
    return this.left.is === 'none';
  }

  /** Whether nothing more need follow. */
  get isComplete(): boolean {
    this.#isComplete ??= isComplete(this.left);
    return this.#isComplete;
  }

  /** What a child of that name can be. */
  elementsNamed(name: string, namespace: string | undefined): readonly ElementPattern[] {
    const key = namespace === undefined ? name : `${namespace} ${name}`;
    this.#elements ??= new Map();
    let found = this.#elements.get(key);
    if (!found) {
      found = elementsNamed(this.left, name, namespace);
      this.#elements.set(key, found);
    }
    return found;
  }

  /** When a child has been seen that matches these element patterns. */
  afterChild(matches: readonly ElementPattern[]): Stage {
    return this.#after(matches, () => afterChild(this.left, new Set(matches)));
  }

  /** When an attribute has been seen. Values are many, but they differ in few ways: in what they match. */
  afterAttribute(name: string, value: string): Stage {
    const matches = this.#attributesMatching(name).filter(({ of }) => acceptsText(of, value));
    return this.#after(matches, () => afterLeaves(this.left, new Set<Pattern>(matches)));
  }

  /** When all attributes have been seen. */
  afterAttributes(): Stage {
    this.#afterAttributes ??= stageOf(afterAttributes(this.left));
    return this.#afterAttributes;
  }

  /** When all attributes that are missing are thought to be there. */
  supposingAttributes(): Stage {
    this.#supposing ??= stageOf(withoutAttributes(this.left));
    return this.#supposing;
  }

  #attributesMatching(name: string): readonly Attribute[] {
    this.#attributes ??= new Map();
    let found = this.#attributes.get(name);
    if (!found) {
      found = attributesMatching(this.left, name);
      this.#attributes.set(name, found);
    }
    return found;
  }

  #after(matches: readonly Pattern[], derive: () => Pattern): Stage {
    const key = matches.length === 1 && matches[0] ? String(numberOf(matches[0])) : matches.map(numberOf).join(' ');
    this.#next ??= new Map();
    let next = this.#next.get(key);
    if (!next) {
      next = stageOf(derive());
      this.#next.set(key, next);
    }
    return next;
  }
}

function numberOf(pattern: Pattern): number {
  let number = numbers.get(pattern);
  if (number === undefined) {
    number = ++highest;
    numbers.set(pattern, number);
  }
  return number;
}
