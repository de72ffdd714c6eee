// File systems that guests mount: source, target and what each driver has.
import { version } from '../../machine/profile.js';
import { removeAttribute, setAttribute } from '../../xml/edit/attributes.js';
import { insertChild } from '../../xml/edit/insert.js';
import type { XmlElement } from '../../xml/tree.js';
import { isVirtiofs } from '../evidence/filesystems.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const PLACE = 'devices/filesystem';

const target = {
  code: 'filesystem-target-missing',
  summary: 'A file system has no target.',
};

export const filesystemTargetMissing = joinedRule(
  missingRule({
    ...target,
    at: PLACE,
    needs: 'target/@dir',
    message: () => 'This file system has no target for the guest to mount it by.',
    fixes: (element, { document }) =>
      element.child('target')
        ? []
        : [{ title: 'Add <target>', edits: [insertChild(document, element, 'last', "<target dir='shared'/>")] }],
  }),
  unwantedRule({
    ...target,
    at: `${PLACE}/target/@dir`,
    isSuspect: dir => dir === '',
    message: () => 'The target of this file system is empty.',
    fixes: element => changeAttribute(element, 'dir', ['shared']),
  }),
);

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
  // What is no access mode is another mistake, and one is enough for both.
  when: (element, _, attribute) =>
    ['', 'passthrough', 'squash'].includes(element.attribute('accessmode')?.value ?? '') &&
    (attribute?.name === 'fmode' || !element.attribute('fmode')),
  message: () => 'Modes of new files need access mode mapped.',
  fixes: (element, facts) => [...(isVirtiofs(element) ? [] : mapAccess(element, facts)), dropModes(element, facts)],
});

function dropModes(element: XmlElement, { document }: Facts): Fix {
  const modes = ['fmode', 'dmode'].flatMap(name => element.attribute(name) ?? []);
  const title = `Remove ${modes.map(({ name }) => name).join(' and ')}`;
  return { title, edits: modes.map(mode => removeAttribute(document, mode)) };
}

function mapAccess(element: XmlElement, { document }: Facts): Fix[] {
  return [
    { title: "Write accessmode='mapped'", edits: [setAttribute(document, element, 'accessmode', 'mapped', 'type')] },
  ];
}

/** What is no number is refused as such. */
const LIMIT = /^\s*\+?\d{1,18}$/;

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
  when: element => LIMIT.test(element.text) && Number(element.text) > 0,
  message: () => 'QEMU does not limit the space of file systems.',
});
