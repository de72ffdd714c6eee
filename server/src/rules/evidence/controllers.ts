import type { DefinedController, DefinedDevice } from '../../definition/devices.js';
import type { StatedController } from '../../model/controller.js';
import type { Span } from '../../text/span.js';

export function isController(device: DefinedDevice | undefined): device is DefinedController {
  return device?.kind === 'controller';
}

/** The stated index, or the element's name where the index is left to libvirt. */
export function spanOfIndex({ index, span }: StatedController): Span {
  return index?.span ?? span;
}
