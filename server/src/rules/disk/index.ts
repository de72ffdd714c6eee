import type { Rule } from '../rule.js';
import {
  diskAddressTypeForBus,
  diskDriveAddressDuplicate,
  diskFdcAddress,
  diskIdeAddress,
  diskNvmeBusSerial,
  diskSataAddress,
  diskScsiBusNonzero,
  diskScsiLsilogicTarget,
  diskUsbAddressType,
  diskUsbDisabled,
} from './address-rows.js';
import {
  diskFdcNotFloppy,
  diskFloppyBus,
  diskFloppyUnsupportedMachine,
  diskTargetDuplicate,
  diskTargetFloppyName,
  diskTargetPartition,
  diskTargetUnknownPrefix,
} from './name-rows.js';

/** Disks: their names, places, sources and options. */
export const diskRules: readonly Rule[] = [
  diskTargetDuplicate,
  diskTargetUnknownPrefix,
  diskTargetPartition,
  diskTargetFloppyName,
  diskFloppyBus,
  diskFdcNotFloppy,
  diskFloppyUnsupportedMachine,
  diskDriveAddressDuplicate,
  diskAddressTypeForBus,
  diskUsbAddressType,
  diskScsiBusNonzero,
  diskScsiLsilogicTarget,
  diskSataAddress,
  diskIdeAddress,
  diskFdcAddress,
  diskUsbDisabled,
  diskNvmeBusSerial,
];
