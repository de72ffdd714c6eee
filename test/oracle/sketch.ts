// An element as plain data: what the generator draws and what two definitions are compared as.
// libvirt's documents hold text or elements, never both side by side.
import { DOMParser, type Element } from '@xmldom/xmldom';

export interface Sketch {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Sketch[];
  readonly text: string;
}

export type Value = string | number | undefined;

/** Attributes and children that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...content: readonly (Sketch | string | undefined)[]
): Sketch {
  const stated = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, `${value}`]]));
  return {
    name,
    attributes: Object.fromEntries(stated),
    children: content.filter(item => typeof item === 'object'),
    text: content.filter(item => typeof item === 'string').join(''),
  };
}

export function childOf(sketch: Sketch, name: string): Sketch | undefined {
  return sketch.children.find(child => child.name === name);
}

export function withAttributes(sketch: Sketch, attributes: Readonly<Record<string, Value>>): Sketch {
  return element(sketch.name, { ...sketch.attributes, ...attributes }, ...sketch.children, sketch.text);
}

export function withChildren(sketch: Sketch, children: readonly (Sketch | undefined)[]): Sketch {
  return element(sketch.name, sketch.attributes, ...children, sketch.text);
}

/** The sketch with `child` last, in the place of any others of its name. */
export function withChild(sketch: Sketch, child: Sketch): Sketch {
  return withChildren(sketch, [...sketch.children.filter(({ name }) => name !== child.name), child]);
}

export function printSketch({ name, attributes, children, text }: Sketch, indent = ''): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}='${escaped(value)}'`);
  const start = `${indent}<${name}${stated.join('')}`;
  if (children.length) {
    const inner = children.map(child => printSketch(child, `${indent}  `));
    return `${start}>\n${inner.join('')}${indent}</${name}>\n`;
  }
  return text ? `${start}>${escaped(text)}</${name}>\n` : `${start}/>\n`;
}

/** Only for documents known to be well-formed: libvirt's and our own. */
export function readSketch(xml: string): Sketch {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('There is no element in the document.');
  return sketchOf(root);
}

function sketchOf(node: Element): Sketch {
  const children = Array.from(node.childNodes).filter(isElement).map(sketchOf);
  const attributes = Array.from(node.attributes, ({ name, value }) => [name, value]);
  const text = children.length ? '' : (node.textContent ?? '');
  return { name: node.tagName, attributes: Object.fromEntries(attributes), children, text: text.trim() };
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}
