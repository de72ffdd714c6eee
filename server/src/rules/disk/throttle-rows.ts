// Groups of disks that share limits of throughput.
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { diskOf, whenDisk } from '../evidence/disks.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts } from '../rule.js';

const FILTERS = 'devices/disk/throttlefilters';
const FILTER = `${FILTERS}/throttlefilter`;
const GROUP = 'throttlegroups/throttlegroup';
const since = version(11, 2);

const group = { code: 'disk-throttle-group', summary: 'A throttle group has no name, or that of another.', since };

export const diskThrottleGroup = joinedRule(
  duplicateRule({
    ...group,
    at: `${GROUP}/group_name`,
    key: ({ text }) => text,
    message: (_, name) => `Another throttle group is called '${name}' already.`,
  }),
  missingRule({ ...group, at: GROUP, needs: 'group_name', message: () => 'This throttle group has no name.' }),
  unwantedRule({
    ...group,
    at: `${GROUP}/group_name`,
    when: name => name.text === '',
    message: () => 'The name of this throttle group is empty.',
    fixes: () => [],
  }),
);

const filter = {
  code: 'disk-throttle-filter',
  summary: 'A disk is throttled by a group that does not exist, twice by one, or in a second way as well.',
  since,
};

export const diskThrottleFilter = joinedRule(
  unwantedRule({
    ...filter,
    at: `${FILTER}/@group`,
    when: (_, facts, attribute) => knowsAbsence(facts) && !groupsOf(facts).includes(attribute?.value ?? ''),
    message: (_, name) => `The domain has no throttle group '${name}'.`,
    fixes: (element, facts) => [
      ...changeAttribute(element, 'group', groupsOf(facts)),
      ...deleteElement(element, facts),
    ],
  }),
  missingRule({
    ...filter,
    at: FILTER,
    needs: '/@group',
    message: () => 'This throttle filter names no group.',
    fixes: (element, facts) => deleteElement(element, facts),
  }),
  unwantedRule({
    ...filter,
    at: FILTER,
    when: element => nameOf(element) !== undefined && firstAlike(element) !== element,
    message: element => `This disk is throttled by '${nameOf(element)}' already.`,
  }),
  unwantedRule({
    ...filter,
    at: FILTERS,
    when: whenDisk(({ device }, element) => device === 'cdrom' && isFull(element)),
    message: () => 'A CD-ROM cannot be throttled by a group.',
  }),
  unwantedRule({
    ...filter,
    at: FILTERS,
    when: (element, facts) => diskOf(element, facts)?.device !== 'cdrom' && isFull(element) && isTuned(element.parent),
    message: () => 'This disk has limits of its own in <iotune>, and so cannot have those of groups.',
  }),
);

function groupsOf({ elements }: Facts): string[] {
  return elements.at(`${GROUP}/group_name`).map(({ text }) => text);
}

function nameOf(element: XmlElement): string | undefined {
  return element.attribute('group')?.value;
}

function firstAlike(element: XmlElement): XmlElement | undefined {
  return element.parent?.elements.find(each => each.name === element.name && nameOf(each) === nameOf(element));
}

function isFull(filters: XmlElement): boolean {
  return filters.child('throttlefilter') !== undefined;
}

function isTuned(disk: XmlElement | undefined): boolean {
  return disk?.child('iotune')?.elements.some(({ text }) => Number(text) > 0) ?? false;
}
