import type { XmlElement } from './tree.js';

/**
 * The elements of a tree by their path, so that hundreds of questions cost one walk. Paths begin below the root:
 * `devices/disk/target`.
 */
export interface ElementIndex {
  at(path: string): readonly XmlElement[];
}

interface Place {
  readonly elements: XmlElement[];
  readonly below: Map<string, Place>;
}

/** `prefix` is the path at which the root itself is filed; without it, only what is below the root is found. */
export function indexElements(root: XmlElement, prefix?: string): ElementIndex {
  const top = newPlace();
  if (prefix === undefined) fileChildren(root, top);
  else file(root, enter(top, prefix));
  return { at: path => find(top, path)?.elements ?? [] };
}

function fileChildren(element: XmlElement, place: Place): void {
  for (const child of element.elements) file(child, place);
}

function file(element: XmlElement, parent: Place): void {
  const place = enter(parent, element.name);
  place.elements.push(element);
  fileChildren(element, place);
}

function enter(parent: Place, name: string): Place {
  let place = parent.below.get(name);
  if (!place) {
    place = newPlace();
    parent.below.set(name, place);
  }
  return place;
}

function newPlace(): Place {
  return { elements: [], below: new Map() };
}

function find(top: Place, path: string): Place | undefined {
  let place: Place | undefined = top;
  for (const name of stepsOf(path)) place = place?.below.get(name);
  return place;
}

/** The same few hundred paths are asked for at every keystroke. */
const stepsByPath = new Map<string, readonly string[]>();

function stepsOf(path: string): readonly string[] {
  let steps = stepsByPath.get(path);
  if (!steps) {
    steps = path.split('/');
    stepsByPath.set(path, steps);
  }
  return steps;
}
