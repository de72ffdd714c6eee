/**
 * Which of several siblings of one name somebody reads who knows what they mean: the first; each; or all of them as if they
 * were one, so that the first of their parts counts whichever of them it is in, unless each of them has a first of its own.
 */
export type Reading = 'first' | 'each' | 'merged' | 'first-in-each';
