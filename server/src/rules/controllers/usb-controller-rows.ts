// USB controllers: their models, and which of them go together.
import { isUsb2Model, mostXhciPorts } from '../../machine/usb-controllers.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isController, spanOfIndex } from '../evidence/controllers.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { giveMaster } from '../fixes/give-master.js';
import { renumber } from '../fixes/renumber-controller.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Fix } from '../rule.js';

const xenModels = ['qusb1', 'qusb2'];

export const usbControllerModelUnknown = valueRule({
  code: 'usb-controller-model-unknown',
  summary: 'A USB controller has a model that libvirt does not know.',
  at: 'devices/controller/@model',
  among: element => isUsb(element) && !xenModels.includes(element.attribute('model')?.value ?? ''),
  noun: 'a model of USB controllers',
  oneOf: [
    'qemu-xhci',
    'nec-xhci',
    'ich9-ehci1',
    'ich9-uhci1',
    'ich9-uhci2',
    'ich9-uhci3',
    'ehci',
    'piix3-uhci',
    'piix4-uhci',
    'vt82c686b-uhci',
    'pci-ohci',
    'none',
  ],
});

function isUsb(element: XmlElement): boolean {
  return element.attribute('type')?.value === 'usb';
}

export const usbControllerModelXenOnly = refusalRule({
  code: 'usb-controller-model-xen-only',
  summary: 'A USB controller has a model that only Xen provides.',
  spanOf: spanOf('model'),
  message: ({ device }) => `${device?.model} is a USB controller of Xen, which QEMU does not have.`,
  fixes: ({ at }) => changeAttribute(at.element, 'model', ['qemu-xhci']),
});

export const usbControllerDuplicateMaster = refusalRule({
  code: 'usb-controller-duplicate-master',
  summary: 'Two USB controllers have the same index.',
  spanOf: ({ at, device }) => (isController(device) && device.stated ? spanOfIndex(device.stated) : at.span),
  message: ({ values }) => `Another USB controller already has index ${values.index}.`,
  related: 'The first one is here.',
  fixes: ({ device }, facts) => (isController(device) && device.stated ? renumber(device.stated, facts) : []),
});

export const usbCompanionWithoutMaster = refusalRule({
  code: 'usb-companion-without-master',
  summary: 'USB companion controllers are there without the controller that they belong to.',
  message: ({ device }) =>
    `${isUsb2Model(device?.model) ? device?.model : 'A controller with <master>'} is a companion, but no USB controller is there for it to accompany.`,
  fixes: giveMaster,
});

export const usbDisabledOtherController = refusalRule({
  code: 'usb-disabled-other-controller',
  summary: 'USB is switched off by one controller while another one is there.',
  message: () => 'Model none switches USB off, but there is another USB controller.',
  related: 'The other one is here.',
  fixes: ({ at }, facts) => deleteElement(at.element, facts),
});

export const usbXhciTooManyPorts = refusalRule({
  code: 'usb-xhci-too-many-ports',
  summary: `A USB 3 controller has more than ${mostXhciPorts} ports.`,
  spanOf: spanOf('ports'),
  message: ({ values }) => `A ${values.model} controller has up to ${values.most} ports, not ${values.ports}.`,
  fixes: ({ at }) => changeAttribute(at.element, 'ports', [String(mostXhciPorts)]),
});

export const usbPortsUnsupportedModel = refusalRule({
  code: 'usb-ports-unsupported-model',
  summary: 'A USB controller has its number of ports written whose model has a fixed one.',
  spanOf: spanOf('ports'),
  message: ({ values }) => `USB controllers of model ${values.model || 'default'} have a fixed number of ports.`,
  fixes: ({ at }, facts) => deleteAttribute(at.element.attribute('ports'), facts),
});

function spanOf(attribute: string) {
  return ({ at }: StatedRefusal) => spanOfAttribute(at.element, attribute);
}

function changeAttribute(element: XmlElement, name: string, values: readonly string[]): Fix[] {
  const attribute = element.attribute(name);
  return attribute ? changeTo(attribute, values) : [];
}
