// The canonical form of an element: which attributes and children libvirt keeps, in the order in which it prints them.
// What a shape does not name, libvirt does not keep.
import type { XmlElement } from '../../xml/tree.js';
import type { Printed } from './printed.js';

/** How libvirt writes a value, whatever way the text has it; `undefined`: not at all. */
export type Format = (value: string) => string | undefined;

export interface Shape {
  readonly attributes: readonly (readonly [name: string, format: Format | undefined])[];
  readonly children: ReadonlyMap<string, Shape>;
  /** Libvirt keeps the text inside, written like this. */
  readonly text: Format | undefined;
  /** All elements of the name rather than the first. */
  readonly isRepeated: boolean;
  /** Without attributes and children it says nothing and is left out. */
  readonly isOmittedEmpty: boolean;
  /** The last word on the printed element. */
  readonly finish: ((printed: Printed, element: XmlElement | undefined) => Printed | undefined) | undefined;
}

/** What libvirt decides about an element: a key that is present overrules the text, `undefined` removes. */
export interface Given {
  /** In a list: the stated element that this goes over. */
  readonly over?: XmlElement;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly children?: Readonly<Record<string, Given | readonly Given[] | undefined>>;
  readonly text?: string;
}

type Attributes = string | readonly (string | readonly [name: string, format: Format])[];

interface Options {
  readonly children?: Readonly<Record<string, Shape>>;
  readonly text?: Format | true;
  readonly finish?: NonNullable<Shape['finish']>;
}

/** Attributes in print order, as one string of names or as a list where some have a format. */
export function shape(attributes: Attributes = '', { children = {}, text, finish }: Options = {}): Shape {
  const names = typeof attributes === 'string' ? attributes.split(' ').filter(Boolean) : attributes;
  return {
    attributes: names.map(each => (typeof each === 'string' ? [each, undefined] : each)),
    children: new Map(Object.entries(children)),
    text: text === true ? value => value : text,
    isRepeated: false,
    isOmittedEmpty: false,
    finish,
  };
}

export function repeated(one: Shape): Shape {
  return { ...one, isRepeated: true };
}

export function omittedEmpty(one: Shape): Shape {
  return { ...one, isOmittedEmpty: true };
}

/** An element that says something by being there. */
export const flag = shape();
export const textOnly = shape('', { text: true });

/** The element as libvirt prints it, from what the text states and what libvirt decides. */
export function canonical(
  name: string,
  form: Shape,
  element: XmlElement | undefined,
  given: Given = nothing,
): Printed | undefined {
  const attributes = attributesOf(form, element, given);
  const children = childrenOf(form, element, given);
  const text = form.text && (given.text ?? (element && form.text(element.text)));
  const printed: Printed = { name, attributes, children, text };
  const finished = form.finish ? form.finish(printed, element) : printed;
  const isEmpty = !finished?.text && !finished?.attributes.length && !finished?.children.length;
  return isEmpty && form.isOmittedEmpty ? undefined : finished;
}

const nothing: Given = {};

function attributesOf(form: Shape, element: XmlElement | undefined, given: Given): Printed['attributes'] {
  const attributes: (readonly [string, string])[] = [];
  for (const [name, format] of form.attributes) {
    const isGiven = given.attributes !== undefined && name in given.attributes;
    const stated = isGiven ? undefined : element?.attribute(name)?.value;
    const value = isGiven ? given.attributes[name] : format && stated !== undefined ? format(stated) : stated;
    if (value !== undefined) attributes.push([name, value]);
  }
  return attributes;
}

/** Large domains are printed element by element: what is not there must cost nothing but a look. */
function childrenOf(form: Shape, element: XmlElement | undefined, given: Given): readonly Printed[] {
  const children: Printed[] = [];
  const hasChildren = element !== undefined && element.elements.length > 0;
  if (!hasChildren && !given.children) return children;
  for (const [name, childForm] of form.children) {
    if (given.children && name in given.children) addGiven(children, name, childForm, element, given.children[name]);
    else if (hasChildren) addStated(children, name, childForm, element);
  }
  return children;
}

function addStated(children: Printed[], name: string, form: Shape, element: XmlElement): void {
  if (!form.isRepeated) {
    const child = element.child(name);
    if (child) add(children, canonical(name, form, child));
    return;
  }
  for (const child of element.elements) if (child.name === name) add(children, canonical(name, form, child));
}

/** One that is given goes over the first that is stated; a list replaces all that are. */
function addGiven(
  children: Printed[],
  name: string,
  form: Shape,
  element: XmlElement | undefined,
  given: Given | readonly Given[] | undefined,
): void {
  if (given === undefined) return;
  if (!isList(given)) add(children, canonical(name, form, element?.child(name), given));
  else for (const each of given) add(children, canonical(name, form, each.over, each));
}

function add(children: Printed[], child: Printed | undefined): void {
  if (child) children.push(child);
}

function isList(given: Given | readonly Given[]): given is readonly Given[] {
  return Array.isArray(given);
}
