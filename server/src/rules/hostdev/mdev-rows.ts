// Mediated devices: a share of a device of the host, found by its UUID.
import { s390 } from '../../machine/arches.js';
import { removeAttribute, setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { formatUuid, parseUuid } from '../evidence/uuid.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix } from '../rule.js';

const MODELS = ['vfio-pci', 'vfio-ccw', 'vfio-ap'];

export const mdevModelMissing = missingRule({
  code: 'mdev-model-missing',
  summary: 'A mediated device does not say what the guest sees of it.',
  at: 'devices/hostdev',
  when: element => isReadIn(element, 'mdev'),
  needs: '@model',
  message: () => 'This mediated device has no model.',
  fixes: (element, facts) => modelsOf(facts).flatMap(model => giveModel(element, model, facts)),
});

export const mdevModelUnknown = valueRule({
  code: 'mdev-model-unknown',
  summary: 'A mediated device has a model that libvirt does not know.',
  at: 'devices/hostdev/@model',
  when: element => isReadIn(element, 'mdev'),
  noun: 'a model of mediated devices',
  oneOf: MODELS,
  fixes: (element, facts) => modelsOf(facts).flatMap(model => giveModel(element, model, facts)),
});

export const mdevModelNotOnHost = unwantedRule({
  code: 'mdev-model-not-on-host',
  summary: 'A mediated device has a model that only s390x has.',
  at: 'devices/hostdev/@model',
  when: (element, facts) => isReadIn(element, 'mdev') && isOfS390(element) && knowsMachine(facts) && !isS390(facts),
  message: (_, value) => `Only s390x has ${value} devices.`,
  fixes: (element, facts) => giveModel(element, 'vfio-pci', facts),
});

export const mdevAddressMissing = missingRule({
  code: 'mdev-address-missing',
  summary: 'A mediated device does not say which one it is.',
  at: 'devices/hostdev/source',
  when: element => isReadIn(element, 'mdev'),
  needs: 'address',
  message: () => 'The source of a mediated device needs an <address>.',
});

export const mdevUuidMissing = missingRule({
  code: 'mdev-uuid-missing',
  summary: 'The source of a mediated device has an address without UUID.',
  at: 'devices/hostdev/source/address',
  when: element => isReadIn(element, 'mdev'),
  needs: '@uuid',
  message: () => 'A mediated device is found by its UUID, and there is none.',
  fixes: takeForPci,
});

export const mdevUuidInvalid = unwantedRule({
  code: 'mdev-uuid-invalid',
  summary: 'The UUID of a mediated device is none.',
  at: 'devices/hostdev/source/address/@uuid',
  when: (element, _, attribute) => isReadIn(element, 'mdev') && !!attribute && !parseUuid(attribute.value),
  message: (_, value) => `'${value}' is not a UUID.`,
  fixes: (element, { document }) => {
    const digits = element.attribute('uuid')?.value.replace(/[^0-9a-f]/gi, '') ?? '';
    if (digits.length !== 32) return [];
    return [
      { title: `Write ${formatUuid(digits)}`, edits: [setAttribute(document, element, 'uuid', formatUuid(digits))] },
    ];
  },
});

export const mdevBoot = unwantedRule({
  code: 'mdev-boot',
  summary: 'The guest is to boot from a mediated device.',
  at: 'devices/hostdev/boot',
  when: element => isReadIn(element, 'mdev') && ['vfio-pci', 'vfio-ap'].includes(modelOf(element.parent) ?? ''),
  message: element => `Nothing boots from a ${modelOf(element.parent)} device.`,
});

function isS390({ definition }: Facts): boolean {
  return s390.some(arch => arch === definition.machine.arch);
}

function modelOf(hostdev: XmlElement | undefined): string | undefined {
  return hostdev?.attribute('model')?.value;
}

function isOfS390(element: XmlElement): boolean {
  return modelOf(element) === 'vfio-ccw' || modelOf(element) === 'vfio-ap';
}

/** What the machine can have. */
function modelsOf(facts: Facts): readonly string[] {
  return isS390(facts) ? ['vfio-ccw', 'vfio-ap', 'vfio-pci'] : ['vfio-pci'];
}

/** The guest address and the boot order must suit the model. */
function giveModel(element: XmlElement, model: string, { document }: Facts): Fix[] {
  const type = element.child('address')?.attribute('type')?.value;
  const wanted = model === 'vfio-ccw' ? 'ccw' : 'pci';
  if ((type !== undefined && type !== wanted) || element.child('boot')) return [];
  return [{ title: `Set the model to ${model}`, edits: [setAttribute(document, element, 'model', model, 'type')] }];
}

/** An address with a slot is that of a PCI device. */
function takeForPci(address: XmlElement, { document }: Facts): Fix[] {
  const hostdev = address.parent?.parent;
  if (!hostdev || !address.attribute('slot')) return [];
  const model = hostdev.attribute('model');
  const edits = [setAttribute(document, hostdev, 'type', 'pci'), ...(model ? [removeAttribute(document, model)] : [])];
  return [{ title: 'Make it a PCI host device', edits }];
}
