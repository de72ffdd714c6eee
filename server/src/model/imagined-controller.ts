// A controller that no text states yet: what planning adds to a domain to see what libvirt would make of it.
import type { XmlElement } from '../xml/tree.js';
import type { StatedPciAddress } from './address.js';
import type { StatedController } from './controller.js';
import type { PciAddress } from './pci-address.js';
import type { Stated } from './stated.js';

export interface ImaginedController {
  readonly type: string;
  readonly index: number;
  readonly model: string;
  readonly address?: PciAddress | undefined;
}

export function imaginedController({ type, index, model, address }: ImaginedController): StatedController {
  const element = blankElement('controller');
  return {
    kind: 'controller',
    element,
    span: nowhere,
    address: address && imaginedAddress(address),
    type: stated(type),
    index: stated(index),
    model: stated(model),
    ports: undefined,
    vectors: undefined,
    modelName: undefined,
    target: undefined,
    master: undefined,
    serial: undefined,
    pcihole64: undefined,
  };
}

const nowhere = { start: 0, end: 0 };

function stated<T>(value: T): Stated<T> {
  return { value, span: nowhere };
}

function imaginedAddress({ domain, bus, slot, function: fn }: PciAddress): StatedPciAddress {
  return {
    type: 'pci',
    element: blankElement('address'),
    domain: stated(domain),
    bus: stated(bus),
    slot: stated(slot),
    function: stated(fn),
    multifunction: undefined,
    zpci: undefined,
  };
}

function blankElement(name: string): XmlElement {
  return {
    kind: 'element',
    name,
    parent: undefined,
    span: nowhere,
    nameSpan: nowhere,
    startTagSpan: nowhere,
    isSelfClosing: true,
    endTagSpan: undefined,
    attributes: [],
    children: [],
    elements: [],
    attribute: () => undefined,
    child: () => undefined,
    text: '',
  };
}
