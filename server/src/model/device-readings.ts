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

/**
 * The devices of a document that is being edited. An element that its tree takes over from the version before states what
 * it did, only elsewhere, and is not read again.
 */
export class DeviceReadings {
  #before: ReadonlyMap<XmlElement, Reading> = new Map();
  #now = new Map<XmlElement, Reading>();

  /** From here on the next version is read. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** What `readDevice` answers. */
  read(element: XmlElement, kind: DeviceKind, errors: ModelError[]): Device {
    let reading = this.#before.get(element);
    if (reading) moveTo(element.nameSpan, reading.device);
    else reading = readAnew(element, kind);
    this.#now.set(element, reading);
    if (reading.errors !== NO_ERRORS) errors.push(...reading.errors);
    return reading.device;
  }
}

function readAnew(element: XmlElement, kind: DeviceKind): Reading {
  const errors: ModelError[] = [];
  const device = readDevice(element, kind, errors);
  return { device, errors: errors.length ? errors : NO_ERRORS };
}

/** Only this place is kept as it was; all others are asked for. */
function moveTo(span: Span, device: { -readonly [Key in keyof StatedDevice]: StatedDevice[Key] }): void {
  if (device.span.start !== span.start) device.span = span;
}
