// What libvirt would make of a domain that differs in one device.
import { define } from '../../definition/define.js';
import { type Definition, devicesOf } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { StatedController } from '../../model/controller.js';
import type { StatedDevice } from '../../model/device.js';
import type { Domain } from '../../model/domain.js';
import type { Facts } from '../rule.js';

/** The device with other properties, or gone for `undefined`. */
export function defineWith<D extends StatedDevice>(
  { domain, definition }: Facts,
  device: D,
  change: Partial<D> | undefined,
): Definition {
  const devices = domain.devices.flatMap(each => {
    if (each.element !== device.element) return each;
    return change ? ({ ...each, ...change } as typeof each) : [];
  });
  const errors = domain.errors.filter(({ element }) => !isInside(element, device));
  return define(withDevices({ ...domain, errors }, devices), definition.profile);
}

export function defineWithController({ domain, definition }: Facts, controller: StatedController): Definition {
  return define(withDevices(domain, [...domain.devices, controller]), definition.profile);
}

/** Whether libvirt has nothing against the device there. */
export function accepts({ refusals }: Definition, { element }: StatedDevice): boolean {
  return !refusals.some(({ device, others }) => [device, ...others].some(each => each?.stated?.element === element));
}

export function deviceIn(definition: Definition, { element }: StatedDevice): DefinedDevice | undefined {
  for (const device of devicesOf(definition)) if (device.stated?.element === element) return device;
  return undefined;
}

function withDevices(domain: Domain, devices: Domain['devices']): Domain {
  return { ...domain, devices, controllers: devices.filter(device => device.kind === 'controller') };
}

function isInside(element: StatedDevice['element'], device: StatedDevice): boolean {
  const { start, end } = device.element.span;
  return start <= element.span.start && element.span.end <= end;
}

/** Whether libvirt refuses less than it does now, or nothing at all. */
export function improves({ refusals }: Definition, { definition }: Facts): boolean {
  return refusals.length === 0 || refusals.length < definition.refusals.length;
}
