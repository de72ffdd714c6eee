// Every small change to a document that might be one too many: each value replaced, each part left out or repeated.
import { childOf, element, type Sketch, withAttributes, withChildren } from './sketch.js';

export interface Alteration {
  /** The same for changes from which nothing new is to be learnt: of one value, in devices of one sort. */
  readonly key: string;
  readonly altered: () => Sketch;
}

/** Values that stand at a place, by `devices/disk/target@bus`, in any document. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

/** What may be written where a number stands. */
const NUMBERS = ['0', '-1', '+1', '0x1', '010', '1.5', '4294967296', '99999999999999999999', ' 1', '1 ', '1x'];
/** What may be written anywhere. */
const WORDS = ['', 'nonsense'];
/** What a device is: libvirt reads the rest of it by these. */
const TELLING = ['type', 'device', 'model', 'mode', 'bus', 'name', 'policy', 'protocol', 'transport', 'managed'];
/** A place where more than that is found takes names. */
const MOST_WORDS = 40;

export function vocabularyOf(documents: readonly Sketch[]): Vocabulary {
  const values = new Map<string, Set<string>>();
  const note = (place: string, value: string) => {
    if (!/^[A-Za-z][\w.-]*$/.test(value)) return;
    const known = values.get(place) ?? new Set();
    values.set(place, known.add(value));
  };
  const visit = (sketch: Sketch, path: string) => {
    for (const [name, value] of Object.entries(sketch.attributes)) note(`${path}@${name}`, value);
    note(path, sketch.text);
    for (const child of sketch.children) visit(child, pathOf(child, path));
  };
  for (const document of documents) visit(document, '');
  return new Map([...values].filter(([, words]) => words.size <= MOST_WORDS));
}

export function* alterationsOf(document: Sketch, vocabulary: Vocabulary): Iterable<Alteration> {
  for (const { key, altered } of within(document, '', '', vocabulary)) yield { key, altered: () => altered() };
}

function* within(sketch: Sketch, path: string, sort: string, vocabulary: Vocabulary): Iterable<Alteration> {
  yield* ownAlterations(sketch, path, sort, vocabulary);
  for (const [n, child] of sketch.children.entries()) {
    const place = pathOf(child, path);
    if (isIdentity(place)) continue;
    const sortOfChild = sortBelow(child, place, sort);
    const replaced = (by: readonly Sketch[]) => withChildren(sketch, sketch.children.toSpliced(n, 1, ...by));
    yield { key: `${place} left out ${sortOfChild}`, altered: () => replaced([]) };
    yield { key: `${place} repeated ${sortOfChild}`, altered: () => replaced([child, child]) };
    for (const { key, altered } of within(child, place, sortOfChild, vocabulary)) {
      yield { key, altered: () => replaced([altered()]) };
    }
  }
}

function* ownAlterations(sketch: Sketch, path: string, sort: string, vocabulary: Vocabulary): Iterable<Alteration> {
  for (const [name, value] of Object.entries(sketch.attributes)) {
    const place = `${path}@${name}`;
    yield { key: `${place} left out ${sort}`, altered: () => withAttributes(sketch, { [name]: undefined }) };
    for (const other of othersFor(value, place, vocabulary)) {
      yield { key: `${place} = '${other}' ${sort}`, altered: () => withAttributes(sketch, { [name]: other }) };
    }
  }
  if (sketch.children.length > 0 || isIdentity(path)) return;
  if (!sketch.text) return;
  for (const other of othersFor(sketch.text, path, vocabulary)) {
    const altered = () => element(sketch.name, sketch.attributes, other);
    yield { key: `${path} = '${other}' ${sort}`, altered };
  }
}

function othersFor(value: string, place: string, vocabulary: Vocabulary): string[] {
  const isNumber = /^\s*-?(0x[0-9a-f]+|\d+)\s*$/i.test(value);
  const known = vocabulary.get(place) ?? [];
  const others = [...WORDS, ...(isNumber ? NUMBERS : known)];
  return others.filter(other => other !== value);
}

function pathOf({ name }: Sketch, parent: string): string {
  return parent ? `${parent}/${name}` : name;
}

/** The oracle gives the document a name and a UUID of its own. */
function isIdentity(path: string): boolean {
  return path === 'name' || path === 'uuid';
}

/** What tells one device from another, and one part of a device from another. */
function sortBelow(sketch: Sketch, path: string, outer: string): string {
  if (path === 'devices') return '';
  const own = tellingOf(sketch);
  const parts = path.split('/');
  const isDevice = parts.length === 2 && parts[0] === 'devices';
  const inner = isDevice
    ? ['target', 'model', 'driver', 'source', 'backend', 'interface'].map(name => partOf(sketch, name))
    : [];
  return [outer, own, ...inner].filter(Boolean).join(' ');
}

function partOf(sketch: Sketch, name: string): string {
  const part = childOf(sketch, name);
  const told = part && tellingOf(part);
  return told ? `${name}(${told})` : '';
}

function tellingOf({ attributes }: Sketch): string {
  const told = TELLING.map(name => attributes[name] ?? '').filter(value => /^[a-z][\w-]*$/.test(value));
  return told.join(',');
}
