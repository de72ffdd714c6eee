// What libvirt takes once, and says so; of most other things it reads the first.
import type { Lifetime } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { characterKinds } from '../evidence/character-devices.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRows } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

interface Single extends Lifetime {
  readonly at: readonly string[];
  /** The attribute by which two of them are the same; absent: any two are. */
  readonly by?: string;
  /** The value with which there may be several. */
  readonly but?: string;
}

const row = { code: 'part-repeated', summary: 'Something stands twice that libvirt takes once.' };

const SINGLES: readonly Single[] = [
  { at: ['genid', 'numatune', 'resource', 'cpu/cache', 'devices/tpm/backend'] },
  { at: ['keywrap/cipher'], by: 'name' },
  // Of raw tables there may be several.
  { at: ['os/acpi/table'], by: 'type', but: 'raw', since: version(11, 2) },
  { at: ['cpu/numa/cell/cache'], by: 'level' },
  { at: characterKinds.map(path => `${path}/source/seclabel`), by: 'model' },
];

export const partRepeated: Rule = joinedRows(
  row,
  SINGLES.map(({ by, at, but, ...lifetime }) =>
    unwantedRule({
      ...row,
      ...lifetime,
      at,
      among: element => isRepeated(element, by),
      when: element => but === undefined || element.attribute(by ?? '')?.value !== but,
      message: element =>
        by === undefined
          ? `There is a <${element.name}> already.`
          : `There is a <${element.name}> with ${by} ${element.attribute(by)?.value} already.`,
      fixes: deleteElement,
    }),
  ),
);

function isRepeated(element: XmlElement, by: string | undefined): boolean {
  const key = by && element.attribute(by)?.value;
  if (by !== undefined && key === undefined) return false;
  const first = element.parent?.elements.find(
    each => each.name === element.name && (by === undefined || each.attribute(by)?.value === key),
  );
  return first !== element;
}
