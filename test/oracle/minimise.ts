// The smallest document that still shows what a large one shows. Elements and attributes are left out as long as it does.
import { element, type Sketch } from './sketch.js';

/** For each of several documents, whether it still shows what is looked for: asked together, as that is much faster. */
export type StillShows = (documents: readonly Sketch[]) => readonly boolean[];

export function minimised(document: Sketch, stillShows: StillShows): Sketch {
  for (let smaller: Sketch | undefined = document; smaller; smaller = withLess(document, stillShows))
    document = smaller;
  return document;
}

function withLess(document: Sketch, stillShows: StillShows): Sketch | undefined {
  const parts = partsOf(document, '');
  const each = stillShows(parts.map(part => leavingOut(document, new Set([part]))));
  const idle = parts.filter((_, n) => each[n]);
  if (!idle.length) return undefined;
  // What can be left out alone can mostly be left out together; if not, halves of it, in the end one.
  const sizes = [idle.length, idle.length >> 1, idle.length >> 2, idle.length >> 3, 1].filter(size => size > 0);
  const attempts = sizes.map(size => leavingOut(document, new Set(idle.slice(0, size))));
  const results = stillShows(attempts);
  return attempts[results.indexOf(true)];
}

/** Names of the places in a tree: `/4/1` is an element, `/4/1@type` an attribute of it. */
function partsOf({ children, attributes }: Sketch, path: string): string[] {
  const own = path ? Object.keys(attributes).map(name => `${path}@${name}`) : [];
  return [...children.flatMap((child, n) => [`${path}/${n}`, ...partsOf(child, `${path}/${n}`)]), ...own];
}

function leavingOut(sketch: Sketch, parts: ReadonlySet<string>, path = ''): Sketch {
  const attributes = Object.entries(sketch.attributes).filter(([name]) => !parts.has(`${path}@${name}`));
  const children = sketch.children.flatMap((child, n) => {
    const place = `${path}/${n}`;
    return parts.has(place) ? [] : [leavingOut(child, parts, place)];
  });
  return element(sketch.name, Object.fromEntries(attributes), ...children, sketch.text);
}
