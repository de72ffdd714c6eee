// Things of which libvirt takes one only.
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

/** USB controllers may share an index: the members of a set do. */
export function refuseDuplicateControllers(draft: Draft): void {
  const controllers = draft.devices.controller.filter(({ type }) => type !== 'usb');
  refuseSecond(draft, 'controller-index-duplicate', controllers, ({ type, index }) => `${type}:${index}`);
}

export function refuseDuplicatePanics(draft: Draft): void {
  refuseSecond(draft, 'panic-duplicate', draft.devices.panic, ({ model }) => model ?? '');
}

function refuseSecond<Device extends DefinedDevice>(
  draft: Draft,
  code: string,
  devices: readonly Device[],
  keyOf: (device: Device) => string,
): void {
  const firsts = new Map<string, Device>();
  for (const device of devices) {
    const first = firsts.get(keyOf(device));
    if (first) refuse(draft, code, device, { others: [first] });
    else firsts.set(keyOf(device), device);
  }
}
