// Comments that silence rules: what they name, and whether there was anything to silence.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const nic = "<interface type='user'><mac address='52:54:00:12:34:56'/><model type='virtio'/></interface>";
const disabling = (words: string, element: string) => `<!-- ${words} -->\n${element}`;

suite('comments that silence', () => {
  checkFound({
    'unknown-rule-code': [disabling('libvirt-disable-next-line pci/address-in-use', nic), 'pc'],
    'unused-suppression': [disabling('libvirt-disable-next-line pci-no-bus', nic), 'pc'],
  });
  checkSilent({
    'unknown-rule-code': [disabling('libvirt-disable-next-line pci', nic), 'pc'],
    'unused-suppression': disabling(
      'libvirt-disable-next-line alias-not-user',
      "<sound model='ich9'><alias name='a'/></sound>",
    ),
  });
});
