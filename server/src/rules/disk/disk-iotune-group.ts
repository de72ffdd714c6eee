import type { XmlElement } from '../../xml/tree.js';
import { placesOf, problemsAt } from '../kinds/place.js';
import { ruleOf } from '../kinds/row.js';
import type { Rule } from '../rule.js';

const GROUPS = placesOf('devices/disk/iotune/group_name');

export const diskIotuneGroup: Rule = ruleOf(
  {
    code: 'disk-iotune-group',
    summary: 'Disks of one group have different limits of throughput.',
  },
  facts => {
    const firsts = new Map<string, XmlElement>();
    return problemsAt(GROUPS, facts, group => {
      const { text, parent: tune } = group;
      if (!tune || text === '' || tune.child('group_name') !== group || tune.parent?.child('iotune') !== tune) return;
      // A disk that only names its group takes over the limits.
      if (limitsIn(tune) === '') return;
      const first = firsts.get(text);
      firsts.set(text, first ?? tune);
      if (!first || limitsIn(first) === limitsIn(tune)) return;
      return {
        span: group.nameSpan,
        message: `The limits of group '${text}' are different ones for this disk.`,
        related: [{ span: first.nameSpan, message: 'The other limits of the group are here.' }],
      };
    });
  },
);

/** Every limit that is set, in a form that can be compared. */
function limitsIn({ elements }: XmlElement): string {
  return elements
    .filter(({ name, text }) => name !== 'group_name' && Number(text) > 0)
    .map(({ name, text }) => `${name}=${Number(text)}`)
    .sort()
    .join();
}
