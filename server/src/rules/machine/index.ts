import type { Rule } from '../rule.js';
import { acpiTableRules } from './acpi-table-rows.js';
import { blkioDevice, resourceIncomplete } from './blkio-rows.js';
import { bootRules } from './boot-rows.js';
import { clockOffset, clockTimer } from './clock-rows.js';
import { cpuRules } from './cpu-rows.js';
import { cpuSveLengths } from './cpu-sve-lengths.js';
import { domainRules } from './domain-rows.js';
import { enumInvalid } from './enum-rows.js';
import { featureUnknown } from './feature-rows.js';
import { firmwareNeedRules } from './firmware-need-rows.js';
import { firmwareRules } from './firmware-rows.js';
import { hypervRequirement, hypervVendorId, kvmDirtyRing } from './hyperv-rows.js';
import { iommuRules } from './iommu-rows.js';
import { launchSecurityRules } from './launch-security-rows.js';
import { attributeMissing } from './missing-rows.js';
import { qemuNamespace } from './namespace-rows.js';
import { partRepeated } from './repeated-rows.js';
import { seclabelRules } from './seclabel-rows.js';
import { sysinfoEntry } from './sysinfo-rows.js';
import { machineTrapRules } from './trap-rows.js';
import { typeRules } from './type-rows.js';

export const machineRules: readonly Rule[] = [
  ...domainRules,
  ...cpuRules,
  clockOffset,
  clockTimer,
  ...typeRules,
  featureUnknown,
  ...launchSecurityRules,
  ...firmwareRules,
  ...firmwareNeedRules,
  ...acpiTableRules,
  ...bootRules,
  cpuSveLengths,
  ...seclabelRules,
  ...iommuRules,
  enumInvalid,
  attributeMissing,
  partRepeated,
  blkioDevice,
  resourceIncomplete,
  hypervRequirement,
  hypervVendorId,
  kvmDirtyRing,
  qemuNamespace,
  sysinfoEntry,
  ...machineTrapRules,
];
