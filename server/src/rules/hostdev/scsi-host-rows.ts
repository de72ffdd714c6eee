// SCSI adapters that the host's kernel plays with vhost.
import { setAttribute } from '../../xml/edit/attributes.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';

export const hostdevScsiHostProtocolMissing = missingRule({
  code: 'hostdev-scsi-host-protocol-missing',
  summary: 'A SCSI host adapter does not say by which protocol it is reached.',
  at: 'devices/hostdev/source',
  when: element => isReadIn(element, 'scsi_host'),
  needs: '@protocol',
  message: () => 'The protocol of this SCSI host adapter is missing.',
  fixes: (element, { document }) => [
    { title: "Add protocol='vhost'", edits: [setAttribute(document, element, 'protocol', 'vhost')] },
  ],
});

export const hostdevScsiHostWwpnMissing = missingRule({
  code: 'hostdev-scsi-host-wwpn-missing',
  summary: 'A SCSI host adapter does not say which one it is.',
  at: 'devices/hostdev/source',
  when: element => isReadIn(element, 'scsi_host') && element.attribute('protocol')?.value === 'vhost',
  needs: '@wwpn',
  message: () => 'The wwpn of this SCSI host adapter is missing.',
});

export const hostdevScsiHostWwpnMalformed = unwantedRule({
  code: 'hostdev-scsi-host-wwpn-malformed',
  summary: 'The wwpn of a SCSI host adapter is not naa. with 16 hexadecimal digits.',
  at: 'devices/hostdev/source/@wwpn',
  when: (element, _, attribute) =>
    isReadIn(element, 'scsi_host') && !!attribute && !/^naa\.[0-9a-fA-F]{16}$/.test(attribute.value),
  message: (_, value) => `'${value}' is not naa. with 16 hexadecimal digits.`,
  fixes: (element, { document }) => {
    const value = element.attribute('wwpn')?.value ?? '';
    const digits = value
      .replace(/^naa\./i, '')
      .replace(/^0x/i, '')
      .replaceAll(':', '');
    if (!/^[0-9a-f]{16}$/i.test(digits)) return [];
    return [{ title: `Write naa.${digits}`, edits: [setAttribute(document, element, 'wwpn', `naa.${digits}`)] }];
  },
});

export const hostdevScsiHostModelUnknown = valueRule({
  code: 'hostdev-scsi-host-model-unknown',
  summary: 'A SCSI host adapter has a model that libvirt does not know.',
  at: 'devices/hostdev/@model',
  when: element => isReadIn(element, 'scsi_host') && element.attribute('model')?.value !== 'default',
  noun: 'a model of SCSI host adapters',
  oneOf: ['virtio', 'virtio-transitional', 'virtio-non-transitional'],
});

export const hostdevScsiHostBoot = unwantedRule({
  code: 'hostdev-scsi-host-boot',
  summary: 'The guest is to boot from a SCSI host adapter.',
  at: 'devices/hostdev/boot',
  when: element => isReadIn(element, 'scsi_host'),
  message: () => 'Nothing boots from a SCSI host adapter.',
});
