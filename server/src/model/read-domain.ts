// Finds the domain in a document and reads it.
import type { XmlDocument, XmlElement } from '../xml/tree.js';
import type { StatedController } from './controller.js';
import { type DeviceKind, isDeviceKind, readDevice, type StatedByKind } from './device-kinds.js';
import type { DeviceReadings } from './device-readings.js';
import type { Domain } from './domain.js';
import { domainFields, noDomainFields } from './domain-fields.js';
import type { ModelError } from './errors.js';

/** Documents of libvirt that carry a domain inside; in any other, an element of that name may be something else, but has no type. */
const wrappers = new Set(['domainsnapshot', 'domstatus', 'domainbackup', 'domaincheckpoint', 'save']);

/**
 * `undefined` when the document is not about a libvirt domain: other XML is left alone. `readings` know the devices of the
 * version before.
 */
export function readDomain(document: XmlDocument, readings?: DeviceReadings): Domain | undefined {
  const { root } = document;
  if (!root) return undefined;
  const isWellFormed = document.faults.length === 0;
  const domain = domainElement(root);
  if (domain) return readWhole(domain, isWellFormed, readings);
  return isDeviceKind(root.name) ? readFragment(root, root.name, isWellFormed) : undefined;
}

function domainElement(root: XmlElement): XmlElement | undefined {
  if (root.name === 'domain' || (root.name === 'inactiveDomain' && root.parent)) return root;
  const inside = root.child('domain');
  return wrappers.has(root.name) || inside?.attribute('type') ? inside : undefined;
}

function readWhole(element: XmlElement, isWellFormed: boolean, readings?: DeviceReadings): Domain {
  const errors: ModelError[] = [];
  const fields = domainFields(element, errors);
  const devices: StatedByKind[DeviceKind][] = [];
  const read: ReadDevice = readings ? (...device) => readings.read(...device) : readDevice;
  readings?.begin();
  for (const list of element.elements) {
    if (list.name === 'devices') readDevices(list, read, devices, errors);
  }
  const controllers = devices.filter(device => device.kind === 'controller');
  const devicesElement = element.child('devices');
  return { ...fields, element, form: 'domain', isWellFormed, devicesElement, devices, controllers, errors };
}

type ReadDevice = typeof readDevice;

function readDevices(
  list: XmlElement,
  read: ReadDevice,
  devices: StatedByKind[DeviceKind][],
  errors: ModelError[],
): void {
  for (const child of list.elements) {
    if (isDeviceKind(child.name)) devices.push(read(child, child.name, errors));
  }
}

function readFragment(element: XmlElement, kind: DeviceKind, isWellFormed: boolean): Domain {
  const errors: ModelError[] = [];
  const device = readDevice(element, kind, errors);
  const controllers: StatedController[] = device.kind === 'controller' ? [device] : [];
  return {
    ...noDomainFields,
    element,
    form: 'fragment',
    isWellFormed,
    devicesElement: undefined,
    devices: [device],
    controllers,
    errors,
  };
}
