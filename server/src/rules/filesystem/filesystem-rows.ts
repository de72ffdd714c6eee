// File systems that guests mount: source, target and what each driver has.
import { version } from '../../machine/profile.js';
import { insertChild } from '../../xml/edit/insert.js';
import type { XmlElement } from '../../xml/tree.js';
import { changeTo } from '../fixes/change-value.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const PLACE = 'devices/filesystem';

function isVirtiofs(element: XmlElement): boolean {
  const filesystem = element.name === 'filesystem' ? element : element.parent;
  return filesystem?.child('driver')?.attribute('type')?.value === 'virtiofs';
}

export const filesystemTargetMissing = missingRule({
  code: 'filesystem-target-missing',
  summary: 'A file system has no target.',
  at: PLACE,
  needs: 'target/@dir',
  message: () => 'This file system has no target for the guest to mount it by.',
  fixes: (element, { document }) =>
    element.child('target')
      ? []
      : [{ title: 'Add <target>', edits: [insertChild(document, element, 'last', "<target dir='shared'/>")] }],
});

export const filesystemSourceMissing = missingRule({
  code: 'filesystem-source-missing',
  summary: 'A file system has no source.',
  at: PLACE,
  when: element => (element.attribute('type')?.value ?? 'mount') === 'mount',
  needs: ['source/@dir', 'source/@socket'],
  message: () => 'This file system has no directory of the host as its source.',
});

const otherTypes = ['template', 'file', 'block', 'ram', 'bind', 'volume'];

export const filesystemTypeUnsupported = unwantedRule({
  code: 'filesystem-type-unsupported',
  summary: 'A file system is of a type that only containers have.',
  at: `${PLACE}/@type`,
  when: element => otherTypes.includes(element.attribute('type')?.value ?? ''),
  message: (_, value) => `QEMU has file systems of type mount only, not ${value}.`,
  fixes: (element, _) => {
    const type = element.attribute('type');
    return type && element.child('source')?.attribute('dir') ? changeTo(type, ['mount']) : [];
  },
});

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

export const virtiofsTargetDuplicate = duplicateRule({
  code: 'virtiofs-target-duplicate',
  summary: 'Two virtiofs file systems have the same target.',
  at: `${PLACE}/target`,
  // Of several targets libvirt reads the first.
  when: element => element.parent?.child('target') === element && isVirtiofs(element),
  key: element => element.attribute('dir')?.value,
  message: (_, key) => `Another virtiofs file system has the target '${key}' already.`,
});

export const filesystemFmode = unwantedRule({
  code: 'filesystem-fmode',
  summary: 'Modes of new files are set without access mode mapped.',
  at: [`${PLACE}/@fmode`, `${PLACE}/@dmode`],
  when: element => element.attribute('accessmode')?.value !== 'mapped',
  message: () => 'Modes of new files need access mode mapped.',
});

export const filesystemBoot = unwantedRule({
  code: 'filesystem-boot',
  summary: 'A guest should boot from a file system that is not virtiofs.',
  at: `${PLACE}/boot`,
  when: element => !isVirtiofs(element),
  message: () => 'A guest boots from virtiofs file systems only.',
});

export const filesystemLimits = unwantedRule({
  code: 'filesystem-limits',
  summary: 'A file system has limits that QEMU does not keep.',
  since: version(12, 8),
  at: [`${PLACE}/space_hard_limit`, `${PLACE}/space_soft_limit`],
  when: element => Number(element.text.trim()) > 0,
  message: () => 'QEMU does not limit the space of file systems.',
});
