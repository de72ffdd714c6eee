// virtiofs: directories that a process of the host serves.
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { driverOf, filesystemAround, isVirtiofs } from '../evidence/filesystems.js';
import { lacksSharedMemory } from '../evidence/shared-memory.js';
import { shareMemory } from '../fixes/share-memory.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts } from '../rule.js';

const PLACE = 'devices/filesystem';

export const virtiofsSharedMemory = missingRule({
  code: 'virtiofs-shared-memory',
  summary: 'A virtiofs file system is in a guest that does not share its memory.',
  at: PLACE,
  needs: [],
  when: (element, facts) => isVirtiofs(element) && isMounted(element) && lacksSharedMemory(facts),
  message: () => 'virtiofs needs a guest whose memory is shared.',
  fixes: (_, facts) => shareMemory(facts),
});

/** Of another type or without a target, it is no file system for QEMU in the first place. */
function isMounted(element: XmlElement): boolean {
  const isOfType = (element.attribute('type')?.value ?? 'mount') === 'mount';
  return isOfType && element.child('target')?.attribute('dir') !== undefined;
}

export const virtiofsAccessmode = unwantedRule({
  code: 'virtiofs-accessmode',
  summary: 'A virtiofs file system has an access mode other than passthrough.',
  at: `${PLACE}/@accessmode`,
  when: element => isVirtiofs(element) && ['mapped', 'squash'].includes(element.attribute('accessmode')?.value ?? ''),
  message: (_, value) => `virtiofs has access mode passthrough only, not ${value}.`,
});

export const virtiofsModel = unwantedRule({
  code: 'virtiofs-model',
  summary: 'A virtiofs file system has a model.',
  at: `${PLACE}/@model`,
  when: element => isVirtiofs(element) && (element.attribute('model')?.value ?? '').startsWith('virtio'),
  message: () => 'virtiofs has no models.',
});

export const virtiofsOption = unwantedRule({
  code: 'virtiofs-option',
  summary: 'A virtiofs file system has an option of 9p.',
  at: [`${PLACE}/@multidevs`, `${PLACE}/driver/@wrpolicy`, `${PLACE}/driver/@format`],
  when: (element, _, attribute) => isVirtiofs(element) && isOfPlan9(attribute?.name ?? '', attribute?.value ?? ''),
  message: () => 'virtiofs does not have this option.',
});

/** What libvirt does not know at all is another mistake. */
function isOfPlan9(name: string, value: string): boolean {
  if (name === 'multidevs') return ['remap', 'forbid', 'warn'].includes(value);
  return name === 'wrpolicy' ? value === 'immediate' : true;
}

const readonly = {
  code: 'virtiofs-readonly',
  summary: 'A virtiofs file system is read-only where libvirt cannot see to that.',
  at: `${PLACE}/readonly`,
};

export const virtiofsReadonly = joinedRule(
  unwantedRule({
    ...readonly,
    until: version(11),
    when: element => isVirtiofs(element) && !isServedElsewhere(element),
    message: () => 'This release of libvirt has no read-only virtiofs.',
  }),
  unwantedRule({
    ...readonly,
    since: version(12, 8),
    when: element => isVirtiofs(element) && isServedElsewhere(element),
    message: () => 'Whether a directory is read-only is up to the process behind the socket.',
  }),
);

function isServedElsewhere(element: XmlElement): boolean {
  return filesystemAround(element)?.child('source')?.attribute('socket') !== undefined;
}

export const virtiofsTargetDuplicate = duplicateRule({
  code: 'virtiofs-target-duplicate',
  summary: 'Two virtiofs file systems have the same target.',
  at: `${PLACE}/target`,
  when: (target, facts) => isVirtiofs(target) || sharesName(target, facts),
  key: target => target.attribute('dir')?.value,
  message: (_, key) => `Another virtiofs file system has the target '${key}' already.`,
});

/** Other file systems must only keep out of the way of virtiofs, and only lately. */
function sharesName(target: XmlElement, { elements, definition }: Facts): boolean {
  if (definition.profile.libvirt < version(12, 8)) return false;
  const name = target.attribute('dir')?.value;
  return elements.at(`${PLACE}/target`).some(other => isVirtiofs(other) && other.attribute('dir')?.value === name);
}

export const filesystem9pTagDuplicate = duplicateRule({
  code: 'filesystem-9p-tag-duplicate',
  summary: 'Two 9p file systems have the same target.',
  severity: 'warning',
  at: `${PLACE}/target/@dir`,
  when: (target, facts) => isPlan9(target) && !sharesName(target, facts),
  key: target => target.attribute('dir')?.value,
  message: (_, key) => `Another file system has the target '${key}' already, and the guest mounts only one of them.`,
});

function isPlan9(element: XmlElement): boolean {
  return ['path', 'handle'].includes(driverOf(element));
}
