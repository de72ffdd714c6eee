import type { Rule } from '../rule.js';
import {
  hostdevPciAddressType,
  hostdevScsiAddressType,
  hostdevScsiBusNonzero,
  hostdevScsiConflictsWithDisk,
  hostdevScsiGuestAddressInUse,
  hostdevScsiHostAddressType,
  hostdevScsiLsilogicTarget,
  mdevAddressType,
} from './address-rows.js';
import {
  hostdevDisplayWithoutGraphics,
  hostdevDriverNameUnknown,
  hostdevIommufdInvalid,
  hostdevModelNotAllowed,
  hostdevMultipleRamfb,
  hostdevOptionUnknown,
  hostdevRawio,
  hostdevSgio,
  hostdevSgioUnfiltered,
  hostdevStartupPolicy,
  hostdevStartupPolicyInvalid,
  hostdevWriteFiltering,
  mdevDisplayWithoutGraphics,
} from './attribute-rows.js';
import { hostdevDuplicate, hostdevInterfaceDuplicate } from './duplicate-rows.js';
import { hostdevIscsiHostMissing } from './hostdev-iscsi-host-missing.js';
import { hostdevScsiProtocolUnknown } from './hostdev-scsi-protocol-unknown.js';
import { hostdevSourceAddressNumber } from './hostdev-source-address-number.js';
import { hostdevSourceAddressRange } from './hostdev-source-address-range.js';
import { hostdevUsbAddressIncomplete } from './hostdev-usb-address-incomplete.js';
import { hostdevUsbAddressNumber } from './hostdev-usb-address-number.js';
import { hostdevUsbIdInvalid } from './hostdev-usb-id-invalid.js';
import { identityRules } from './identity-rows.js';
import { interfaceHostdevIgnoredSettings } from './interface-hostdev-ignored-settings.js';
import { managedRules } from './managed-rows.js';
import {
  mdevAddressMissing,
  mdevBoot,
  mdevModelMissing,
  mdevModelNotOnHost,
  mdevModelUnknown,
  mdevUuidInvalid,
  mdevUuidMissing,
} from './mdev-rows.js';
import {
  hostdevModeCapabilities,
  hostdevModeInvalid,
  hostdevSourceMissing,
  hostdevTypeMissing,
  hostdevTypeUnknown,
} from './mode-and-type-rows.js';
import { placementRules } from './placement-rows.js';
import { scatteredRules } from './scattered-rows.js';
import {
  hostdevScsiHostBoot,
  hostdevScsiHostModelUnknown,
  hostdevScsiHostProtocolMissing,
  hostdevScsiHostWwpnMalformed,
  hostdevScsiHostWwpnMissing,
} from './scsi-host-rows.js';
import {
  hostdevIscsiNameMissing,
  hostdevScsiAdapterMissing,
  hostdevScsiAddressIncomplete,
  hostdevScsiAddressMissing,
} from './scsi-rows.js';
import { teamingPersistentDangling } from './teaming-persistent-dangling.js';
import { hostdevTeamingNonPci, hostdevTeamingNoPersistent, hostdevTeamingNotTransient } from './teaming-rows.js';
import { teamingTypeUnknown } from './teaming-type-unknown.js';
import {
  hostdevUsbDisabled,
  hostdevUsbGuestresetInvalid,
  hostdevUsbProductMissing,
  hostdevUsbVendorMissing,
} from './usb-rows.js';
import { vfioRules } from './vfio-rows.js';

/** Devices of the host that are given to the guest. */
export const hostdevRules: readonly Rule[] = [
  hostdevModeInvalid,
  hostdevModeCapabilities,
  hostdevTypeMissing,
  hostdevTypeUnknown,
  hostdevSourceMissing,
  hostdevDuplicate,
  hostdevInterfaceDuplicate,
  hostdevSourceAddressNumber,
  hostdevSourceAddressRange,
  hostdevPciAddressType,
  hostdevDriverNameUnknown,
  hostdevIommufdInvalid,
  hostdevStartupPolicy,
  hostdevStartupPolicyInvalid,
  hostdevSgio,
  hostdevSgioUnfiltered,
  hostdevRawio,
  hostdevModelNotAllowed,
  hostdevDisplayWithoutGraphics,
  hostdevOptionUnknown,
  hostdevMultipleRamfb,
  hostdevWriteFiltering,
  hostdevTeamingNotTransient,
  hostdevTeamingNoPersistent,
  hostdevTeamingNonPci,
  teamingTypeUnknown,
  teamingPersistentDangling,
  mdevModelMissing,
  mdevModelUnknown,
  mdevModelNotOnHost,
  mdevAddressMissing,
  mdevUuidMissing,
  mdevUuidInvalid,
  mdevAddressType,
  mdevBoot,
  mdevDisplayWithoutGraphics,
  hostdevUsbVendorMissing,
  hostdevUsbProductMissing,
  hostdevUsbIdInvalid,
  hostdevUsbAddressIncomplete,
  hostdevUsbAddressNumber,
  hostdevUsbGuestresetInvalid,
  hostdevUsbDisabled,
  hostdevScsiProtocolUnknown,
  hostdevScsiAdapterMissing,
  hostdevScsiAddressMissing,
  hostdevScsiAddressIncomplete,
  hostdevIscsiNameMissing,
  hostdevIscsiHostMissing,
  hostdevScsiAddressType,
  hostdevScsiBusNonzero,
  hostdevScsiLsilogicTarget,
  hostdevScsiGuestAddressInUse,
  hostdevScsiConflictsWithDisk,
  hostdevScsiHostProtocolMissing,
  hostdevScsiHostWwpnMissing,
  hostdevScsiHostWwpnMalformed,
  hostdevScsiHostModelUnknown,
  hostdevScsiHostAddressType,
  hostdevScsiHostBoot,
  ...identityRules,
  ...managedRules,
  ...placementRules,
  ...scatteredRules,
  ...vfioRules,
  interfaceHostdevIgnoredSettings,
];
