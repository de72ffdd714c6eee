// Devices at places where there is no USB, or none for them.
import { spanOfAttribute } from '../evidence/attribute-span.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { addUsbController, giveUsb } from '../fixes/give-usb.js';
import { insertHub, moveToFreePort, moveToUsbBus, raiseUsbPorts } from '../fixes/move-usb-device.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { whyNoUsb } from '../words/why-no-usb.js';

export const usbDisabledDevice = refusalRule({
  code: 'usb-disabled-device',
  summary: 'A device needs USB, which the domain does not have.',
  spanInDomain: ({ elements }) => elements.at('devices/graphics')[0]?.nameSpan,
  message: ({ device }, facts) =>
    device?.stated
      ? `This <${device.kind}> needs USB, but ${whyNoUsb(facts)}.`
      : `With graphics libvirt adds a keyboard and a mouse, which need USB, but ${whyNoUsb(facts)}.`,
  fixes: giveUsb,
});

export const usbBusMissing = refusalRule({
  code: 'usb-bus-missing',
  summary: 'A USB address names a bus that no controller provides.',
  spanOf: spanOfUsb('bus'),
  message: ({ values }) => `No USB controller has index ${values.bus}.`,
  fixes: moveToUsbBus,
});

export const usbPortNotPresent = refusalRule({
  code: 'usb-port-not-present',
  summary: 'A USB port is above the last one of its controller or hub.',
  spanOf: spanOfUsb('port'),
  message: ({ values }) => `Port ${values.port} is above the last one there on USB bus ${values.bus}.`,
  fixes: (refusal, facts) => [...moveToFreePort(refusal, facts), ...raiseUsbPorts(refusal, facts)],
});

export const usbPortInUse = refusalRule({
  code: 'usb-port-in-use',
  summary: 'Two devices claim the same USB port.',
  spanOf: spanOfUsb('port'),
  message: ({ values, others }) =>
    `Port ${values.port} of USB bus ${values.bus} is already taken by <${others[0]?.kind}>.`,
  related: 'It is taken here.',
  fixes: moveToFreePort,
});

export const usbHubMissing = refusalRule({
  code: 'usb-hub-missing',
  summary: 'A USB port lies behind a hub that is not there.',
  spanOf: spanOfUsb('port'),
  message: ({ values }) => `There is no hub at port ${values.hub} of USB bus ${values.bus}.`,
  fixes: (refusal, facts) => [...insertHub(refusal, facts), ...moveToFreePort(refusal, facts)],
});

export const usbPortsExhausted = refusalRule({
  code: 'usb-ports-exhausted',
  summary: 'A USB device finds no free port.',
  message: ({ device }) => `All USB ports that this <${device?.kind}> could have are taken.`,
  fixes: addUsbController,
});

function spanOfUsb(attribute: 'bus' | 'port') {
  return ({ at }: StatedRefusal) => (at.address ? spanOfAttribute(at.address.element, attribute) : at.span);
}
