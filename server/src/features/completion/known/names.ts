// What the document itself names: iothreads, NUMA cells, aliases, audio backends, throttle groups.

import { declarationsIn } from '../../references/named.js';
import { namedPlaces } from '../../references/named-places.js';
import type { NamedKind } from '../../references/occurrence.js';
import type { Guest } from '../../snapshot.js';
import type { Knower } from './question.js';

export const nameValues: Knower = ({ guest, path, attribute }) => {
  const at = attribute === undefined ? path : `${path}/@${attribute}`;
  const place = namedPlaces.find(each => each.at === at && !each.isDeclaration);
  if (!place) return undefined;
  const keys = declarationsIn(guest, place.kind).map(({ key }) => key);
  const all = [...new Set([...keys, ...numbered(place.kind, guest)])];
  return all.map(value => ({ value, detail: place.kind, kind: 'name' }));
};

/** Those that libvirt numbers from a count. */
function numbered(kind: NamedKind, { domain }: Guest): readonly string[] {
  if (kind !== 'iothread') return [];
  const count = Math.min(Number(domain.element.child('iothreads')?.text.trim()) || 0, MOST);
  return Array.from({ length: count }, (_, number) => String(number + 1));
}

const MOST = 100;
