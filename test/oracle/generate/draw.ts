// The words in which the generator is written: weighted choices that shrink towards their first, plainest alternative.
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
import type { Places } from './places.js';

/** A device that is written down once it is known what stands before it: names taken, places occupied. */
export type Drawn = (places: Places) => Sketch;

/** One of the alternatives as often as its weight says; hundredths count. */
export function mixed<T>(
  ...choices: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<T> }[]
): fc.Arbitrary<T> {
  const whole = choices.map(({ weight, arbitrary }) => ({ weight: Math.round(100 * weight), arbitrary }));
  return fc.oneof({ withCrossShrink: true }, ...whole);
}

/** One of the keys, as often as its weight says. */
export function weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): fc.Arbitrary<K> {
  const keys = Object.keys(weights) as K[];
  return mixed(...keys.map(key => ({ weight: weights[key] ?? 0, arbitrary: fc.constant(key) })));
}

/** The same where one of the alternatives is to write nothing. */
export function weightedOrNone<K extends string>(
  none: number,
  weights: Readonly<Partial<Record<K, number>>>,
): fc.Arbitrary<K | undefined> {
  const total = Object.values<number | undefined>(weights).reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  return maybe((100 * total) / (none + total), weighted(weights));
}

export function maybe<T>(percent: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return mixed<T | undefined>(
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary },
  );
}

export function chance(percent: number): fc.Arbitrary<boolean> {
  return fc.nat(99).map(roll => roll >= 100 - percent);
}

export function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** Lists whose length is spread evenly: fast-check alone prefers short ones. */
export function listOf<T>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength, maxLength, size: 'max' });
}

/** Devices that belong to one another, in a row. */
export type DrawnGroup = (places: Places) => readonly Sketch[];

export function single(drawn: fc.Arbitrary<Drawn>): fc.Arbitrary<DrawnGroup> {
  return drawn.map(draw => places => [draw(places)]);
}

export function fixed(sketch: Sketch): fc.Arbitrary<Drawn> {
  return fc.constant(() => sketch);
}

/** What any device may carry besides what makes it what it is. */
export const extras = fc.record({
  alias: maybe(3, weighted({ 'ua-': 80, 'UA-': 10, '': 10 })),
  boot: chance(5),
  acpiIndex: maybe(2, between(1, 9)),
});

export type Extras = typeof extras extends fc.Arbitrary<infer T> ? T : never;

export function bootOrder(asked: boolean, places: Places): Sketch | undefined {
  return asked ? element('boot', { order: places.next('boot') + 1 }) : undefined;
}

export function aliasOf({ alias }: Extras, places: Places): Sketch | undefined {
  return alias === undefined ? undefined : element('alias', { name: `${alias}dev${places.next('alias')}` });
}

export function acpiOf({ acpiIndex }: Extras): Sketch | undefined {
  return acpiIndex ? element('acpi', { index: acpiIndex }) : undefined;
}
