// The names of libvirt's decisions about PCI, as reasons carry them.
import type { PinName } from '../../../machine/pinned-slots.js';
import type { DefinedDevice } from '../../devices.js';
import type { Reason } from '../../reason.js';

/** Why libvirt adds a PCI controller. */
export type BusRule =
  /** An express device finds no free port. */
  | 'root-port-for-device'
  /** A bridge or the upper side of a switch finds no free port. */
  | 'root-port-for-controller'
  /** A port for the pcie-to-pci-bridge that a conventional device makes necessary. */
  | 'root-port-for-added-bridge'
  /** The first conventional device of an express guest. */
  | 'express-bridge-for-device'
  /** No conventional slot is left. */
  | 'bridge-for-device'
  /** A further PCI host bridge of pseries. */
  | 'host-bridge-for-device'
  /** An address names a bus that nothing provides. */
  | 'bus-named-by-address'
  /** An index below the highest one is missing. */
  | 'index-gap'
  /** One port stays free for hotplug. */
  | 'spare-root-port'
  /** One conventional slot stays free for hotplug. */
  | 'bridge-for-spare-slot';

/** Why a device has its address, or a controller its numbers. */
export type PlacementRule =
  | 'first-free-slot'
  /** A root port joins others in their slot. */
  | 'first-free-function'
  /** The functions of a USB 2 set share a slot. */
  | 'usb2-companion'
  /** The bus that the text names became the port of the bridge that the device needs. */
  | 'moved-behind-new-port'
  | 'multifunction-for-siblings'
  /** The device behind the controller, `<model name=…>`. */
  | 'default-device-of-model'
  /** `chassis` or `chassisNr`. */
  | 'chassis-from-index'
  | 'port-from-address'
  /** `busNr` of an expander bus. */
  | 'bus-number-below-lowest'
  /** `index` in the target of a PCI host bridge. */
  | 'lowest-free-host-bridge'
  | 'lowest-free-zpci-numbers';

export type PciRule = BusRule | PlacementRule | PinName;

export function pciReason(rule: PciRule, because: readonly DefinedDevice[], fact?: string): Reason {
  return fact === undefined ? { rule, because } : { rule, because, fact };
}
