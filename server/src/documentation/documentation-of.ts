// Finds what is documented of a place.
import { chapters } from './chapters.js';
import type { Chapter, Documentation, ElementNote, Since } from './documentation.js';
import { commonPath } from './same-as.js';
import { laterOf } from './since.js';

interface Entry {
  readonly note: ElementNote;
  readonly anchor: string;
}

let entryByPath: ReadonlyMap<string, Entry> | undefined;

/** What attributes of one name mean wherever nothing else is said of them. */
const EVERYWHERE = '**';

/**
 * Of an element, or of its attribute. The path begins below `<domain>`, whose own is empty: `devices/disk/target`.
 * What is inside a young element is as young, unless it is younger still.
 */
export function documentationOf(path: string, attribute?: string): Documentation | undefined {
  const own = find(path, attribute);
  const since = own && laterOf(own.since, sinceAround(path, attribute));
  return since ? { ...own, since } : own;
}

function sinceAround(path: string, attribute: string | undefined): Since | undefined {
  const around = attribute === undefined ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;
  return around ? documentationOf(around)?.since : undefined;
}

function find(path: string, attribute: string | undefined): Documentation | undefined {
  const own = findAt(path, attribute);
  if (own) return own;
  const common = commonPath(path);
  const shared = common === path ? undefined : findAt(common, attribute);
  return shared ?? (attribute === undefined ? undefined : read(EVERYWHERE, attribute));
}

/** At the path itself, or at one that leaves one of its elements open. */
function findAt(path: string, attribute: string | undefined): Documentation | undefined {
  const own = read(path, attribute);
  if (own) return own;
  const names = path.split('/');
  for (let open = names.length - 1; open >= 0; open--) {
    const found = read(names.with(open, '*').join('/'), attribute);
    if (found) return found;
  }
  return undefined;
}

function read(key: string, attribute: string | undefined): Documentation | undefined {
  entryByPath ??= indexed(chapters());
  const entry = entryByPath.get(key);
  if (!entry) return undefined;
  const { anchor, note } = entry;
  if (attribute === undefined) return withAnchor(note, anchor);
  const { attributes } = note;
  const own = attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  return own === undefined ? undefined : withAnchor(written(own), note.anchor ?? anchor);
}

function withAnchor({ text, attributes: _, ...more }: ElementNote, anchor: string): Documentation | undefined {
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
