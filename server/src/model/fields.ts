// A small declarative reader: each property stands next to the XML path that states it.
//
//   const disk = fieldsOf({ bus: at('target/@bus', text), serial: at('serial', text) });
//   disk(element, errors)  →  { bus: Stated<string> | undefined, serial: … }
//
// Absent is `undefined`; malformed is absent plus an entry in `errors`.
import type { Span } from '../text/span.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import type { ModelError } from './errors.js';
import { type Stated, StatedInElement } from './stated.js';
import { isFault, type Primitive, type ValueParser } from './values/parsed.js';

/** Reads one property of an element. */
export type Field<T> = (element: XmlElement, errors: ModelError[]) => T;

/** What an object of fields reads. */
export type Read<F> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A part of its own knows its element. */
export type PartOf<F> = Read<F> & { readonly element: XmlElement };

/** The value at a path of first children: `@attribute`, `child/@attribute`, or `child` for its text. */
export function at<T extends Primitive>(path: string, parse: ValueParser<T>): Field<Stated<T> | undefined> {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  if (!last.startsWith('@')) return inside(steps, (element, errors) => content(element, errors, parse));
  const name = last.slice(1);
  return inside(steps.slice(0, -1), (element, errors) => {
    const attribute = element.attribute(name);
    return attribute && attributeValue(element, attribute, errors, parse);
  });
}

/** What libvirt asks for as a text: an empty one is as good as none. */
export function unlessEmpty(field: Field<Stated<string> | undefined>): Field<Stated<string> | undefined> {
  return (element, errors) => {
    const stated = field(element, errors);
    return stated?.value === '' ? undefined : stated;
  };
}

/** The first child of that name with fields of its own. */
export function part<F extends Record<string, Field<unknown>>>(path: string, fields: F): Field<PartOf<F> | undefined> {
  const read = fieldsOf(fields);
  return inside(path.split('/'), (element, errors) => read(element, errors, { element }) as PartOf<F>);
}

/** Every child of that name, each with fields of its own. */
export function each<F extends Record<string, Field<unknown>>>(path: string, fields: F): Field<readonly PartOf<F>[]> {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  const read = fieldsOf(fields);
  return (element, errors) => {
    const holder = descend(element, steps);
    if (!holder) return [];
    const found = holder.elements.filter(child => child.name === name);
    return found.map(child => read(child, errors, { element: child }) as PartOf<F>);
  };
}

/** The element at the path itself: for what says something by merely being there. */
export function present(path: string): Field<XmlElement | undefined> {
  return inside(path.split('/'), element => element);
}

/** All fields of an element in one object: a new one, or `start` with what it has already. */
export function fieldsOf<F extends Record<string, Field<unknown>>>(
  fields: F,
): (element: XmlElement, errors: ModelError[], start?: object) => Read<F> {
  const entries = Object.entries(fields).map(([key, field]) => ({ key, field }));
  return (element, errors, start = {}) => {
    const result = start as Record<string, unknown>;
    entries.forEach(({ key, field }) => {
      result[key] = field(element, errors);
    });
    return result as Read<F>;
  };
}

function inside<T>(steps: readonly string[], read: Field<T>): Field<T | undefined> {
  if (steps.length === 0) return read;
  return (element, errors) => {
    const found = descend(element, steps);
    return found && read(found, errors);
  };
}

// Without for…of: its iterators would be a third of all that is allocated while a domain is read.
function descend(element: XmlElement, steps: readonly string[]): XmlElement | undefined {
  return steps.reduce<XmlElement | undefined>((found, step) => found?.child(step), element);
}

function attributeValue<T extends Primitive>(
  element: XmlElement,
  attribute: XmlAttribute,
  errors: ModelError[],
  parse: ValueParser<T>,
): Stated<T> | undefined {
  const { value: written } = attribute;
  // An attribute that is still being typed states nothing yet; the tree reports it.
  if (written === '' && !attribute.valueSpan) return undefined;
  const value = parse(written);
  if (!isFault(value)) return new StatedAttribute(value, attribute);
  errors.push({ fault: value.fault, element, attribute });
  return undefined;
}

/** Places are asked for rarely: the attribute knows its own. */
class StatedAttribute<T> implements Stated<T> {
  readonly value: T;
  readonly #attribute: XmlAttribute;

  constructor(value: T, attribute: XmlAttribute) {
    this.value = value;
    this.#attribute = attribute;
  }

  get span(): Span {
    return this.#attribute.valueSpan ?? this.#attribute.span;
  }
}

function content<T extends Primitive>(
  element: XmlElement,
  errors: ModelError[],
  parse: ValueParser<T>,
): Stated<T> | undefined {
  const value = parse(element.text);
  if (!isFault(value)) return new StatedInElement(value, element, contentSpan);
  errors.push({ fault: value.fault, element, attribute: undefined });
  return undefined;
}

/** What stands between the tags; an element without content is its own name. */
function contentSpan(element: XmlElement): { start: number; end: number } {
  if (element.isSelfClosing) return element.nameSpan;
  const end = element.endTagSpan?.start ?? element.span.end;
  return end > element.startTagSpan.end ? { start: element.startTagSpan.end, end } : element.nameSpan;
}
