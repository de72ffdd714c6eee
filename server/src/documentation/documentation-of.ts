// Finds what is documented of a place.
import { chapters } from './chapters.js';
import type { Chapter, Documentation, ElementNote } from './documentation.js';
import { commonPath } from './same-as.js';

interface Entry {
  readonly note: ElementNote;
  readonly anchor: string;
}

let entryByPath: ReadonlyMap<string, Entry> | undefined;

/** What attributes of one name mean wherever nothing else is said of them. */
const EVERYWHERE = '**';

/** Of an element, or of its attribute. The path begins below `<domain>`, whose own is empty: `devices/disk/target`. */
export function documentationOf(path: string, attribute?: string): Documentation | undefined {
  entryByPath ??= indexed(chapters);
  const common = commonPath(path);
  for (const key of [path, ...patterns(path), ...(common === path ? [] : [common, ...patterns(common)])]) {
    const found = read(entryByPath.get(key), attribute);
    if (found) return found;
  }
  return attribute === undefined ? undefined : read(entryByPath.get(EVERYWHERE), attribute);
}

/** The path with one of its elements left open. */
function* patterns(path: string): Iterable<string> {
  const names = path.split('/');
  for (let index = names.length - 1; index >= 0; index--) yield names.with(index, '*').join('/');
}

function read(entry: Entry | undefined, attribute: string | undefined): Documentation | undefined {
  if (!entry) return undefined;
  const { anchor, note } = entry;
  if (attribute === undefined) return withAnchor(note, anchor);
  const { attributes } = note;
  const own = attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  return own === undefined ? undefined : withAnchor(written(own), note.anchor ?? anchor);
}

function withAnchor({ text, ...more }: ElementNote, anchor: string): Documentation | undefined {
  return text === undefined ? undefined : { anchor, ...more, text };
}

function indexed(all: readonly Chapter[]): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const { at, anchor, elements } of all) {
    for (const [path, note] of Object.entries(elements)) {
      index.set([at, path].filter(Boolean).join('/'), { note: written(note), anchor });
    }
  }
  return index;
}

function written(note: string | ElementNote): ElementNote {
  return typeof note === 'string' ? { text: note } : note;
}
