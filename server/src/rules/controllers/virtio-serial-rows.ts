// Ports of virtio-serial controllers.
import { faulty, type Parsed } from '../../model/values/parsed.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { chooseAddress } from '../fixes/change-address.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { moveToFreeSerialPort, raiseSerialPorts } from '../fixes/move-serial-port.js';
import { numberRule } from '../kinds/number-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';

export const virtioSerialPortInUse = refusalRule({
  code: 'virtio-serial-port-in-use',
  summary: 'Two devices claim the same port of a virtio-serial controller.',
  spanOf: spanOfPort,
  message: ({ values, others }) =>
    `Port ${values.port} of virtio-serial controller ${values.controller} is already taken by <${others[0]?.kind}>.`,
  related: 'It is taken here.',
  fixes: moveToFreeSerialPort,
});

export const virtioSerialPortOutOfRange = refusalRule({
  code: 'virtio-serial-port-out-of-range',
  summary: 'A port is above the last one of its virtio-serial controller.',
  spanOf: spanOfPort,
  message: ({ values: { controller, ports, port } }) =>
    `Virtio-serial controller ${controller} has ports 0 to ${Number(ports) - 1}, and no port ${port}.`,
  fixes: (refusal, facts) => [...moveToFreeSerialPort(refusal, facts), ...raiseSerialPorts(refusal, facts)],
});

export const virtioSerialControllerMissing = refusalRule({
  code: 'virtio-serial-controller-missing',
  summary: 'A device has a virtio-serial address on a controller that is not there.',
  spanOf: ({ at }) => (at.address ? spanOfAttribute(at.address.element, 'controller') : at.span),
  message: ({ values }) =>
    `There is no virtio-serial controller ${values.controller}, and libvirt adds it for channels only.`,
  fixes: chooseAddress,
});

export const virtioSerialNoFreePort = refusalRule({
  code: 'virtio-serial-no-free-port',
  summary: 'A device is to have any port of a virtio-serial controller, and all are taken.',
  spanOf: ({ at }) => (at.address ? spanOfAttribute(at.address.element, 'controller') : at.span),
  message: ({ values }) => `Virtio-serial controller ${values.controller} has no free port.`,
  fixes: chooseAddress,
});

export const controllerPortsNegative = numberRule({
  code: 'controller-ports-negative',
  summary: 'The number of ports of a controller is negative or no number.',
  at: 'devices/controller/@ports',
  parse: portCount,
  message: text => `'${text}' is not a number of ports.`,
  fixes: (element, facts) => deleteAttribute(element.attribute('ports'), facts),
});

/** libvirt reads a signed number of 32 bits and takes it from 0 on, whatever the controller. */
function portCount(text: string): Parsed<number> {
  const value = /^[ \t\n\v\f\r]*[+-]?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return value >= 0 && value <= 0x7fff_ffff ? value : faulty('not-a-number');
}

function spanOfPort({ at }: StatedRefusal) {
  return at.address ? spanOfAttribute(at.address.element, 'port') : at.span;
}
