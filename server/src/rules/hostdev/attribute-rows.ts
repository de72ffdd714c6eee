// Attributes that only some host devices have.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import { removeAttribute } from '../../xml/edit/attributes.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { isReadIn, isReadInPciInterface } from '../evidence/hostdev-type.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { insertDevice } from '../fixes/insert-device.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix } from '../rule.js';

export const hostdevDriverNameUnknown = valueRule({
  code: 'hostdev-driver-name-unknown',
  summary: 'The driver of a PCI host device has a name that libvirt does not know.',
  at: ['devices/hostdev/driver/@name', 'devices/interface/driver/@name'],
  among: element => isReadIn(element, 'pci') || isReadInPciInterface(element),
  noun: 'a way to assign devices',
  oneOf: ['vfio', 'kvm', 'xen'],
  fixes: nameDriver,
});

export const hostdevIommufdInvalid = valueRule({
  code: 'hostdev-iommufd-invalid',
  summary: 'It is not said whether a PCI host device is reached through IOMMUFD.',
  since: version(12, 8),
  at: ['devices/hostdev/driver/@iommufd', 'devices/interface/driver/@iommufd'],
  when: element => isReadIn(element, 'pci') || isReadInPciInterface(element),
  oneOf: ['yes', 'no'],
});

export const hostdevStartupPolicy = unwantedRule({
  code: 'hostdev-startup-policy',
  summary: 'A host device has a startup policy, which only USB devices have.',
  at: ['devices/hostdev/source/@startupPolicy', 'devices/interface/source/@startupPolicy'],
  among: element => isReadIn(element, 'pci', 'scsi', 'scsi_host', 'mdev') || isReadInPciInterface(element),
  message: () => 'Only USB host devices have a startup policy.',
});

export const hostdevStartupPolicyInvalid = valueRule({
  code: 'hostdev-startup-policy-invalid',
  summary: 'The startup policy of a USB host device is none that libvirt knows.',
  at: 'devices/hostdev/source/@startupPolicy',
  when: element => isReadIn(element, 'usb'),
  noun: 'a startup policy',
  oneOf: ['mandatory', 'requisite', 'optional'],
});

export const hostdevSgio = unwantedRule({
  code: 'hostdev-sgio',
  summary: 'A host device filters SCSI commands without being a SCSI device.',
  at: ofHostDevice('sgio'),
  when: element => isReadInPciInterface(element) || isReadIn(element, 'pci', 'usb', 'scsi_host', 'mdev'),
  message: element => `A ${typeOf(element)} host device has no sgio.`,
});

export const hostdevSgioUnfiltered = unwantedRule({
  code: 'hostdev-sgio-unfiltered',
  summary: 'A SCSI host device wants unfiltered commands, which no kernel offers any more.',
  at: 'devices/hostdev/@sgio',
  when: element => isReadIn(element, 'scsi') && element.attribute('sgio')?.value === 'unfiltered',
  message: () => 'libvirt no longer offers unfiltered SCSI commands.',
});

export const hostdevRawio = unwantedRule({
  code: 'hostdev-rawio',
  summary: 'A host device asks for raw I/O without being a SCSI device.',
  at: ofHostDevice('rawio'),
  when: element => isReadInPciInterface(element) || isReadIn(element, 'pci', 'usb', 'scsi_host', 'mdev'),
  message: element => `A ${typeOf(element)} host device has no rawio.`,
});

export const hostdevModelNotAllowed = unwantedRule({
  code: 'hostdev-model-not-allowed',
  summary: 'A host device has a model although its type has none.',
  at: ofHostDevice('model'),
  when: element => isReadInPciInterface(element) || isReadIn(element, 'pci', 'usb', 'scsi'),
  message: element => `A ${typeOf(element)} host device has no model.`,
});

export const hostdevWriteFiltering = unwantedRule({
  code: 'hostdev-write-filtering',
  summary: 'A PCI host device has write filtering, which only Xen offers.',
  at: ['devices/hostdev/source/@writeFiltering', 'devices/interface/source/@writeFiltering'],
  when: element => isReadIn(element, 'pci') || isReadInPciInterface(element),
  message: () => 'QEMU offers no write filtering.',
});

const OPTION = {
  code: 'hostdev-option-unknown',
  summary: 'An option of a host device has a value that libvirt does not know.',
};
const SHOWN = { ...OPTION, at: ['devices/hostdev/@display', 'devices/hostdev/@ramfb'], oneOf: ['on', 'off'] };
const isScsi = (element: XmlElement) => isReadIn(element, 'scsi');

export const hostdevOptionUnknown = joinedRule(
  valueRule({ ...SHOWN, when: element => isReadIn(element, 'mdev') }),
  valueRule({ ...SHOWN, ...changes.pciHostdevDisplays, when: element => isReadIn(element, 'pci') }),
  valueRule({ ...OPTION, at: 'devices/hostdev/@sgio', oneOf: ['filtered', 'unfiltered'], when: isScsi }),
  valueRule({ ...OPTION, at: 'devices/hostdev/@rawio', oneOf: ['yes', 'no'], when: isScsi }),
);

export const hostdevDisplayWithoutGraphics = unwantedRule({
  code: 'hostdev-display-without-graphics',
  summary: 'A PCI host device has a display, but the domain has no graphics to show it.',
  ...changes.pciHostdevDisplays,
  at: ofHostDevice('display'),
  when: (element, facts) =>
    (isReadIn(element, 'pci') || isReadInPciInterface(element)) && isUnseenDisplay(element, facts),
  message: () => 'The display of this device cannot be seen: the domain has no graphics.',
  fixes: showDisplay,
});

export const mdevDisplayWithoutGraphics = unwantedRule({
  code: 'mdev-display-without-graphics',
  summary: 'A mediated device has a display, but the domain has no graphics to show it.',
  at: 'devices/hostdev/@display',
  when: (element, facts) => isVgpu(element) && isUnseenDisplay(element, facts),
  message: () => 'The display of this device cannot be seen: the domain has no graphics.',
  fixes: showDisplay,
});

export const hostdevMultipleRamfb = duplicateRule({
  code: 'hostdev-multiple-ramfb',
  summary: 'Several host devices have the boot framebuffer, which can be there only once.',
  at: 'devices/hostdev/@ramfb',
  key: (element, { definition }) => {
    const counts =
      isVgpu(element) || (isReadIn(element, 'pci') && holdsIn(changes.pciHostdevDisplays, definition.profile));
    return counts && element.attribute('ramfb')?.value === 'on' ? 'on' : undefined;
  },
  message: () => 'Another host device already has the boot framebuffer.',
  fixes: (element, facts) => deleteAttribute(element.attribute('ramfb'), facts),
});

/** A kernel module, `vfio-pci` say, is a driver's model. */
function nameDriver(element: XmlElement, _: Facts, { value, nameSpan, valueSpan }: XmlAttribute): Fix[] {
  const isModule = /vfio[-_]./.test(value) && !element.attribute('model');
  return [
    ...(valueSpan ? [{ title: "Change to 'vfio'", edits: [{ span: valueSpan, text: 'vfio' }] }] : []),
    ...(isModule ? [{ title: "Make it the driver's model", edits: [{ span: nameSpan, text: 'model' }] }] : []),
  ];
}

function isVgpu(element: XmlElement): boolean {
  return isReadIn(element, 'mdev') && element.attribute('model')?.value === 'vfio-pci';
}

function isUnseenDisplay(element: XmlElement, facts: Facts): boolean {
  const isShown = facts.elements.at('devices/graphics').length > 0;
  return element.attribute('display')?.value === 'on' && !isShown && knowsAbsence(facts);
}

function showDisplay(element: XmlElement, facts: Facts): Fix[] {
  const attribute = element.attribute('display');
  const graphics = insertDevice("<graphics type='vnc' port='-1' autoport='yes'/>", 'graphics', facts);
  const removal = attribute && removeAttribute(facts.document, attribute);
  return [
    ...(graphics.length ? [{ title: 'Insert VNC graphics', edits: graphics }] : []),
    ...(removal ? [{ title: 'Remove display', edits: [removal] }] : []),
  ];
}

function typeOf(element: XmlElement): string {
  return element.name === 'interface' ? 'pci' : (element.attribute('type')?.value ?? '');
}

/** A network card of the host is a host device, also where it is an `<interface>`. */
function ofHostDevice(attribute: string): readonly string[] {
  return ['hostdev', 'interface'].map(kind => `devices/${kind}/@${attribute}`);
}
