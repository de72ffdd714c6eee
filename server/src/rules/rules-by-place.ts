// Which rules there is anything for in a domain: few of the many.
import type { ElementIndex } from '../xml/element-index.js';
import type { Rule } from './rule.js';

export function isToAsk({ places }: Rule, elements: ElementIndex): boolean {
  if (!places) return true;
  for (const place of places) if (elements.at(place).length > 0) return true;
  return false;
}

/** Of all together; `undefined` when some look anywhere. */
export function placesOfAll(rules: readonly Rule[]): readonly string[] | undefined {
  const places = rules.map(rule => rule.places);
  return places.every(each => each !== undefined) ? [...new Set(places.flat())] : undefined;
}

/** So many rules that a domain is better asked for its places than each rule for its own. */
export class RulesByPlace {
  readonly #rules: readonly Rule[];
  readonly #byPlace = new Map<string, number[]>();
  readonly #always: readonly number[];

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#always = rules.flatMap(({ places }, n) => (places ? [] : [n]));
    for (const [n, { places = [] }] of rules.entries()) for (const place of places) this.#file(n, place);
  }

  #file(n: number, place: string): void {
    const others = this.#byPlace.get(place);
    if (others) others.push(n);
    else this.#byPlace.set(place, [n]);
  }

  /** In the order in which they were given. */
  about(elements: ElementIndex): readonly Rule[] {
    const isWanted = new Uint8Array(this.#rules.length);
    for (const n of this.#always) isWanted[n] = 1;
    for (const path of elements.paths()) for (const n of this.#byPlace.get(path) ?? []) isWanted[n] = 1;
    return this.#rules.filter((_, n) => isWanted[n]);
  }
}
