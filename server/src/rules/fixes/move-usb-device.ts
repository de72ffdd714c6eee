// Other places for a device on USB.
import { isXhci, mostXhciPorts, usbPorts } from '../../machine/usb-controllers.js';
import type { StatedUsbAddress } from '../../model/address.js';
import { imaginedController } from '../../model/imagined-controller.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { accepts, defineWith, defineWithController, deviceIn } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';
import { insertDevice } from './insert-device.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';

/** The port that libvirt itself would give on the same bus, or its choice among all buses. */
export function moveToFreePort({ at }: StatedRefusal, facts: Facts): Fix[] {
  const { address } = at;
  if (address?.type !== 'usb') return [];
  const chosen = deviceIn(defineWith(facts, at, { address: { ...address, port: undefined } }), at)?.address;
  const port = chosen?.type === 'usb' ? chosen.port : undefined;
  const move = port && {
    title: `Move to port ${port}`,
    edits: [setAttribute(facts.document, address.element, 'port', port, 'bus')],
  };
  return [...(move ? [move] : []), ...letLibvirtChoose(address.element, facts)];
}

/** A bus that there is, or a controller for the one that is asked for. */
export function moveToUsbBus(refusal: StatedRefusal, facts: Facts): Fix[] {
  const { address } = refusal.at;
  if (address?.type !== 'usb') return [];
  return [
    ...changeBus(refusal, address, facts),
    ...insertBus(refusal, address, facts),
    ...letLibvirtChoose(address.element, facts),
  ];
}

function changeBus({ at }: StatedRefusal, address: StatedUsbAddress, facts: Facts): Fix[] {
  const span = address.element.nameSpan;
  const buses = facts.definition.devices.controller.filter(
    ({ type, model, ports }) => type === 'usb' && usbPorts(model, ports) > 0,
  );
  const taking = buses.find(({ index: value }) =>
    accepts(defineWith(facts, at, { address: { ...address, bus: { value, span } } }), at),
  );
  if (!taking) return [];
  const edit = setAttribute(facts.document, address.element, 'bus', String(taking.index), 'type');
  return [{ title: `Change to bus ${taking.index}`, edits: [edit] }];
}

function insertBus({ at }: StatedRefusal, { bus }: StatedUsbAddress, facts: Facts): Fix[] {
  const index = bus?.value ?? 0;
  const model = 'qemu-xhci';
  const after = defineWithController(facts, imaginedController({ type: 'usb', index, model }));
  if (!accepts(after, at) || after.refusals.length >= facts.definition.refusals.length) return [];
  const markup = `<controller type='usb' index='${index}' model='${model}'/>`;
  return [{ title: `Insert a USB controller with index ${index}`, edits: insertDevice(markup, 'controller', facts) }];
}

/** More ports for the controller, where it can have as many. */
export function raiseUsbPorts({ at }: StatedRefusal, facts: Facts): Fix[] {
  if (at.address?.type !== 'usb') return [];
  const { bus, port } = at.address;
  const wanted = Number(port?.value);
  const controller = facts.definition.devices.controller.find(
    ({ type, index, model = '' }) => type === 'usb' && index === (bus?.value ?? 0) && isXhci(model),
  );
  if (!controller?.stated || !(wanted <= mostXhciPorts)) return [];
  const edit = setAttribute(facts.document, controller.stated.element, 'ports', String(wanted));
  return [{ title: `Give the controller ${wanted} ports`, edits: [edit] }];
}

/** The hub that a port path goes through. */
export function insertHub({ at, values }: StatedRefusal, facts: Facts): Fix[] {
  if (at.address?.type !== 'usb') return [];
  const { hub, bus } = values;
  const markup = `<hub type='usb'>\n  <address type='usb' bus='${bus}' port='${hub}'/>\n</hub>`;
  return [{ title: `Insert a hub at port ${hub}`, edits: insertDevice(markup, 'hub', facts) }];
}
