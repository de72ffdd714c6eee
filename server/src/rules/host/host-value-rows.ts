// Models and types that QEMU has, but not the one of the host in question.
import { version } from '../../machine/profile.js';
import { hostValues } from '../evidence/host.js';
import { type HostValue, hostValueRule } from '../kinds/host-value-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const rows: readonly HostValue[] = [
  {
    code: 'video-model-unavailable',
    summary: 'A graphics card has a model that the QEMU of the host was built without.',
    at: 'devices/video/model/@type',
    listed: 'devices/video/modelType',
    about: ['vga', 'cirrus', 'vmvga', 'qxl', 'virtio', 'bochs', 'ramfb'],
    noun: 'graphics cards of model',
    removes: model => model.parent,
  },
  {
    code: 'tpm-backend-unavailable',
    summary: 'A TPM has a backend that the host does not have.',
    at: 'devices/tpm/backend/@type',
    listed: 'devices/tpm/backendModel',
    about: ['passthrough', 'emulator', 'external'],
    noun: 'TPM backends of type',
    removes: backend => backend.parent,
  },
  {
    code: 'crypto-backend-unavailable',
    summary: 'A crypto device has a backend that the QEMU of the host was built without.',
    at: 'devices/crypto/backend/@model',
    listed: 'devices/crypto/backendModel',
    about: ['builtin', 'lkcf'],
    noun: 'crypto backends of model',
    removes: backend => backend.parent,
  },
];

export const hostValueRules: readonly Rule[] = [
  ...rows.map(hostValueRule),
  unwantedRule({
    code: 'hostdev-iommufd-unsupported',
    summary: 'A host device is to be reached through IOMMUFD, which the host does not have.',
    since: version(12, 8),
    at: ['devices/hostdev/driver/@iommufd', 'devices/interface/driver/@iommufd'],
    // libvirt looks for it only where the driver is named.
    among: driver => driver.attribute('iommufd')?.value === 'yes' && driver.attribute('name')?.value === 'vfio',
    when: (_, facts) => hostValues(facts, 'devices/hostdev/iommufd')?.has('yes') === false,
    message: () => 'The kernel of this host has no IOMMUFD.',
  }),
];
