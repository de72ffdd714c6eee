import type { Rule } from '../rule.js';
import { addressSpellingRules } from './address-spelling-rows.js';
import { bridgeChainRules } from './bridge-chain-rows.js';
import { controllerDriverRules } from './controller-driver-rows.js';
import { controllerIndexDuplicate } from './controller-index-duplicate.js';
import { controllerIndexGap } from './controller-index-gap.js';
import { controllerKindRules } from './controller-kind-rows.js';
import { controllerRules } from './controller-rows.js';
import { conventionalDeviceOnRootPort } from './conventional-device-on-root-port.js';
import { deviceOnPcieRoot } from './device-on-pcie-root.js';
import { expanderRules } from './expander-rows.js';
import { functionZeroMissing } from './function-zero-missing.js';
import { modelNameRules } from './model-name-rows.js';
import { multifunctionOffWithFunctions } from './multifunction-off-with-functions.js';
import { multifunctionSlotUnplug } from './multifunction-slot-unplug.js';
import { noFreeHotplugPort } from './no-free-hotplug-port.js';
import { pciAddressHexWithoutPrefix } from './pci-address-hex-without-prefix.js';
import { pciAddressInUse } from './pci-address-in-use.js';
import { pciAddressInvalidOctal } from './pci-address-invalid-octal.js';
import { pciAddressNotANumber } from './pci-address-not-a-number.js';
import { pciAddressOctal } from './pci-address-octal.js';
import { pciBusOutOfRange } from './pci-bus-out-of-range.js';
import { pciControllerWrongParent } from './pci-controller-wrong-parent.js';
import { pciFunctionOutOfRange } from './pci-function-out-of-range.js';
import { pciIndex0NotRoot } from './pci-index-0-not-root.js';
import { pciRootNonzeroIndex } from './pci-root-nonzero-index.js';
import { pciSlotNotOnBus } from './pci-slot-not-on-bus.js';
import { pciSlotOutOfRange } from './pci-slot-out-of-range.js';
import { pciSwitchCycle } from './pci-switch-cycle.js';
import { pciUnknownBusAutocreated } from './pci-unknown-bus-autocreated.js';
import { pciePortMemoryWindow } from './pcie-port-memory-window.js';
import { placeRules } from './place-rows.js';
import { seabiosBootBehindBridge } from './seabios-boot-behind-bridge.js';
import { sparePlaceRules } from './spare-place-rows.js';
import { targetClashRules } from './target-clash-rows.js';
import { targetNumberRules } from './target-number-rows.js';
import { targetOptionRules } from './target-option-rows.js';
import { unsuitableBusRules } from './unsuitable-bus-rows.js';
import { windowAndNodeRules } from './window-and-node-rows.js';

export const pciRules: readonly Rule[] = [
  pciAddressNotANumber,
  pciAddressHexWithoutPrefix,
  pciAddressInvalidOctal,
  pciAddressOctal,
  pciBusOutOfRange,
  pciSlotOutOfRange,
  pciFunctionOutOfRange,
  pciAddressInUse,
  pciSlotNotOnBus,
  functionZeroMissing,
  multifunctionOffWithFunctions,
  pciIndex0NotRoot,
  pciRootNonzeroIndex,
  controllerIndexDuplicate,
  pciControllerWrongParent,
  pciUnknownBusAutocreated,
  conventionalDeviceOnRootPort,
  deviceOnPcieRoot,
  noFreeHotplugPort,
  controllerIndexGap,
  multifunctionSlotUnplug,
  pciePortMemoryWindow,
  seabiosBootBehindBridge,
  ...placeRules,
  ...controllerKindRules,
  ...controllerRules,
  ...targetNumberRules,
  ...targetOptionRules,
  ...windowAndNodeRules,
  ...modelNameRules,
  ...controllerDriverRules,
  ...targetClashRules,
  ...unsuitableBusRules,
  pciSwitchCycle,
  ...sparePlaceRules,
  ...bridgeChainRules,
  ...expanderRules,
  ...addressSpellingRules,
];
