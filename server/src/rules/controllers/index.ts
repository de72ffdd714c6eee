import type { Rule } from '../rule.js';
import {
  ideDiskDefaultBus,
  ideSingleController,
  ideTooManyDisks,
  ideUnsupportedMachine,
  scsiControllerModelUnsupported,
  scsiNcr53c90Builtin,
  xenbusUnsupported,
} from './disk-controller-rows.js';
import { hubTypeInvalid } from './hub-type-invalid.js';
import { scsiDefaultModelLsilogic } from './scsi-default-model-lsilogic.js';
import {
  usbBusMissing,
  usbDisabledDevice,
  usbHubMissing,
  usbPortInUse,
  usbPortNotPresent,
  usbPortsExhausted,
} from './usb-address-rows.js';
import {
  usbCompanionWithoutMaster,
  usbControllerDuplicateMaster,
  usbControllerModelUnknown,
  usbControllerModelXenOnly,
  usbDisabledOtherController,
  usbPortsUnsupportedModel,
  usbXhciTooManyPorts,
} from './usb-controller-rows.js';
import { usbPortMalformed } from './usb-port-malformed.js';
import {
  controllerPortsNegative,
  virtioSerialControllerMissing,
  virtioSerialNoFreePort,
  virtioSerialPortInUse,
  virtioSerialPortOutOfRange,
} from './virtio-serial-rows.js';

/** Controllers of disks, serial ports and USB, and the places on USB. */
export const controllersRules: readonly Rule[] = [
  ideUnsupportedMachine,
  ideDiskDefaultBus,
  ideSingleController,
  ideTooManyDisks,
  scsiControllerModelUnsupported,
  scsiNcr53c90Builtin,
  xenbusUnsupported,
  virtioSerialPortInUse,
  virtioSerialPortOutOfRange,
  virtioSerialControllerMissing,
  virtioSerialNoFreePort,
  controllerPortsNegative,
  usbControllerModelUnknown,
  usbControllerModelXenOnly,
  usbControllerDuplicateMaster,
  usbCompanionWithoutMaster,
  usbDisabledOtherController,
  usbDisabledDevice,
  usbXhciTooManyPorts,
  usbPortsUnsupportedModel,
  usbPortMalformed,
  usbBusMissing,
  usbPortInUse,
  usbPortNotPresent,
  usbHubMissing,
  usbPortsExhausted,
  hubTypeInvalid,
  scsiDefaultModelLsilogic,
];
