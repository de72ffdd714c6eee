// What may stand inside an element, as RelaxNG sees it: patterns of patterns. The constructors drop what means nothing,
// so that `none` is the only pattern that matches nothing.

export type Pattern = Empty | None | Text | Value | Data | Attribute | ElementPattern | Many | Several;

export interface Empty {
  readonly is: 'empty';
}

/** Matches nothing, not even nothing. */
export interface None {
  readonly is: 'none';
}

/** Any text, and between elements as well. */
export interface Text {
  readonly is: 'text';
}

export interface Value {
  readonly is: 'value';
  readonly value: string;
}

/** Text of one of XML Schema's data types, perhaps within bounds. */
export interface Data {
  readonly is: 'data';
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly expression?: RegExp;
  readonly except?: Pattern;
}

/** A name of `*` stands for any. */
export interface Attribute {
  readonly is: 'attribute';
  readonly name: string;
  readonly of: Pattern;
}

/** A name of `*` stands for any, of whatever namespace. */
export interface ElementPattern {
  readonly is: 'element';
  readonly name: string;
  /** `undefined` for libvirt's own elements, which are in none. */
  readonly namespace: string | undefined;
  /** Read when first asked for: elements may contain themselves. */
  readonly content: Pattern;
}

/** Once or more often. */
export interface Many {
  readonly is: 'many';
  readonly of: Pattern;
}

/** One of them. */
export interface Choice {
  readonly is: 'choice';
  readonly of: readonly Pattern[];
}

/** All of them, in this order or in any order. */
export interface Sequence {
  readonly is: 'group' | 'interleave';
  readonly of: readonly Pattern[];
}

export type Several = Choice | Sequence;

export const EMPTY: Empty = { is: 'empty' };
export const NONE: None = { is: 'none' };
export const TEXT: Text = { is: 'text' };

export function choice(parts: readonly Pattern[]): Pattern {
  if (parts.length === 1) return parts[0] ?? NONE;
  const of = flat('choice', parts).filter(part => part !== NONE);
  const distinct = of.length > 1 ? [...new Set(of)] : of;
  return distinct.length > 1 ? { is: 'choice', of: distinct } : (distinct[0] ?? NONE);
}

export function all(is: 'group' | 'interleave', parts: readonly Pattern[]): Pattern {
  if (parts.includes(NONE)) return NONE;
  const of = flat(is, parts).filter(part => part !== EMPTY);
  return of.length > 1 ? { is, of } : (of[0] ?? EMPTY);
}

export function many(of: Pattern): Pattern {
  return of === EMPTY || of === NONE ? of : { is: 'many', of };
}

function flat(is: Several['is'], parts: readonly Pattern[]): readonly Pattern[] {
  return parts.some(part => part.is === is) ? parts.flatMap(part => (part.is === is ? part.of : [part])) : parts;
}
