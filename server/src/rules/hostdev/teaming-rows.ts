// Host devices that stand in for a virtio card while they are there.
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { deleteElement } from '../fixes/delete-part.js';
import { namePartner } from '../fixes/name-partner.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

export const hostdevTeamingNotTransient = unwantedRule({
  code: 'hostdev-teaming-not-transient',
  summary: 'A host device is the persistent part of a team, which only a virtio card can be.',
  at: 'devices/hostdev/teaming/@type',
  when: element => isReadIn(element, 'pci') && typeOf(element) === 'persistent',
  message: () => 'A host device is always the transient part of a team.',
  fixes: (element, facts) => [
    ...(partnerOf(element)
      ? [{ title: "Change to 'transient'", edits: [setAttribute(facts.document, element, 'type', 'transient')] }]
      : []),
    ...deleteElement(element, facts),
  ],
});

export const hostdevTeamingNoPersistent = unwantedRule({
  code: 'hostdev-teaming-no-persistent',
  summary: 'A host device is part of a team without naming its partner.',
  at: 'devices/hostdev/teaming',
  when: element => isReadIn(element, 'pci') && typeOf(element) === 'transient' && !partnerOf(element),
  message: () => 'This <teaming> names no network card to stand in for.',
  fixes: (element, facts) => [...namePartner(element, facts), ...deleteElement(element, facts)],
});

export const hostdevTeamingNonPci = unwantedRule({
  code: 'hostdev-teaming-non-pci',
  summary: 'A host device that is no PCI device is part of a team.',
  at: 'devices/hostdev/teaming',
  when: element =>
    isReadIn(element, 'usb', 'scsi', 'scsi_host', 'mdev') &&
    (typeOf(element) === 'transient' || typeOf(element) === 'persistent'),
  message: () => 'Only PCI host devices can be part of a team.',
});

function typeOf(teaming: XmlElement): string | undefined {
  return teaming.attribute('type')?.value;
}

function partnerOf(teaming: XmlElement): string | undefined {
  return teaming.attribute('persistent')?.value;
}
