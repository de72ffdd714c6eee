// File systems that guests mount: source, target and what each driver has.
import { version } from '../../machine/profile.js';
import { insertChild } from '../../xml/edit/insert.js';
import { isVirtiofs } from '../evidence/filesystems.js';
import { changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const PLACE = 'devices/filesystem';

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

export const filesystemFmode = unwantedRule({
  code: 'filesystem-fmode',
  summary: 'Modes of new files are set without access mode mapped.',
  at: [`${PLACE}/@fmode`, `${PLACE}/@dmode`],
  when: element => element.attribute('accessmode')?.value !== 'mapped',
  message: () => 'Modes of new files need access mode mapped.',
});

const boot = {
  code: 'filesystem-boot',
  summary: 'A guest should boot from a file system that is not virtiofs on PCI.',
  at: `${PLACE}/boot`,
};

export const filesystemBoot = joinedRule(
  unwantedRule({
    ...boot,
    when: element => !isVirtiofs(element),
    message: () => 'A guest boots from virtiofs file systems only.',
  }),
  unwantedRule({
    ...boot,
    since: version(11, 3),
    when: (element, { topology }) => {
      const type = element.parent && topology.deviceAt(element.parent)?.address?.type;
      return isVirtiofs(element) && type !== undefined && type !== 'pci';
    },
    message: () => 'A guest boots from file systems on PCI only.',
  }),
);

export const filesystemLimits = unwantedRule({
  code: 'filesystem-limits',
  summary: 'A file system has limits that QEMU does not keep.',
  since: version(12, 8),
  at: [`${PLACE}/space_hard_limit`, `${PLACE}/space_soft_limit`],
  when: element => Number(element.text.trim()) > 0,
  message: () => 'QEMU does not limit the space of file systems.',
});
