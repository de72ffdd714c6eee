// An element that a tree takes over from the version before states what it did, only elsewhere.
import type { Span } from '../text/span.js';
import type { XmlElement } from '../xml/tree.js';
import type { StatedDevice } from './device.js';
import { type DeviceKind, readDevice, type StatedByKind } from './device-kinds.js';
import type { ModelError } from './errors.js';

type Device = StatedByKind[DeviceKind];

interface Reading {
  readonly device: Device;
  readonly errors: readonly ModelError[];
}

const NO_ERRORS: readonly ModelError[] = [];

const readings = new WeakMap<XmlElement, Reading>();

/** The same as `readDevice`, which it asks about each element once. */
export function readDeviceOnce(element: XmlElement, kind: DeviceKind, errors: ModelError[]): Device {
  let reading = readings.get(element);
  if (reading) {
    moveTo(element.nameSpan, reading.device);
  } else {
    reading = read(element, kind);
    readings.set(element, reading);
  }
  if (reading.errors !== NO_ERRORS) errors.push(...reading.errors);
  return reading.device;
}

function read(element: XmlElement, kind: DeviceKind): Reading {
  const errors: ModelError[] = [];
  const device = readDevice(element, kind, errors);
  return { device, errors: errors.length ? errors : NO_ERRORS };
}

/** Only this place is kept as it was; all others are asked for. */
function moveTo(span: Span, device: { -readonly [Key in keyof StatedDevice]: StatedDevice[Key] }): void {
  if (device.span.start !== span.start) device.span = span;
}
