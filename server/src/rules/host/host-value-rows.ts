// Models and types that QEMU has, but not the one of the host in question.
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { hostValues } from '../evidence/host.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { type AllowedValue, allowedIn } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

interface HostValue {
  readonly code: string;
  readonly summary: string;
  readonly at: string;
  /** Where the host lists what it has. */
  readonly listed: string;
  /** The values that are the host's business; any other is wrong everywhere. */
  readonly about: readonly AllowedValue[];
  readonly noun: string;
  /** What goes when there is nothing to choose from. */
  readonly removes: (element: XmlElement) => XmlElement | undefined;
}

const rows: readonly HostValue[] = [
  {
    code: 'graphics-type-unavailable',
    summary: 'A screen has a type that the QEMU of the host was built without.',
    at: 'devices/graphics/@type',
    listed: 'devices/graphics/type',
    about: ['vnc', 'spice', 'sdl', 'egl-headless', 'dbus', { value: 'rdp', since: version(11, 1) }],
    noun: 'screens of type',
    removes: graphics => graphics,
  },
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
  ...rows.map(row =>
    unwantedRule({
      code: row.code,
      summary: row.summary,
      at: row.at,
      when: (_, facts, attribute) => lacks(facts, row, attribute?.value ?? ''),
      message: (_, value) => `This host has no ${row.noun} ${value}.`,
      fixes: (element, facts) => [...others(element, facts, row), ...deleteElement(row.removes(element), facts)],
    }),
  ),
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

function lacks(facts: Facts, { listed, about }: HostValue, value: string): boolean {
  const isAbout = allowedIn(about, facts.definition.profile).includes(value);
  const known = isAbout ? hostValues(facts, listed) : undefined;
  return known !== undefined && !known.has(value);
}

function others(element: XmlElement, facts: Facts, { at, listed }: HostValue): Fix[] {
  const known = hostValues(facts, listed) ?? [];
  return changeAttribute(element, at.slice(at.indexOf('@') + 1), [...known]);
}
