// The guest's PCI tree as a thing to ask. Arithmetic about buses, slots and hotplug is done here, words are found in the rules.
import type { Definition } from '../definition/definition.js';
import type { DefinedController, DefinedDevice } from '../definition/devices.js';
import type { PinnedSlot } from '../machine/pinned-slots.js';
import type { StatedController } from '../model/controller.js';
import type { StatedDevice } from '../model/device.js';
import type { PciAddress } from '../model/pci-address.js';

export interface Topology {
  readonly definition: Definition;
  /** The controllers of type pci by index, which is their bus number. */
  readonly buses: ReadonlyMap<number, DefinedController>;
  /** The device that an element of the text states. */
  deviceAt(element: StatedDevice['element']): DefinedDevice | undefined;

  /** Devices on a bus, by slot and function. */
  occupants(bus: number): readonly Occupant[];
  at(address: PciAddress): readonly DefinedDevice[];
  /** The chipset's own function at an address. */
  chipsetAt(address: PciAddress): PinnedSlot | undefined;
  /** The lowest wholly free slot of a bus that may take an endpoint. */
  freeSlot(bus: number): number | undefined;
  /** The lowest free function of a slot that is in use; `undefined` for a full slot and for an empty one. */
  freeFunction(bus: number, slot: number): number | undefined;
  /** All wholly free slots of a bus that may take an endpoint. */
  freeSlots(bus: number): readonly number[];
  /** The controllers between a device and the root, the nearest first; a loop ends at its first repetition. */
  above(device: DefinedDevice): readonly DefinedController[];

  hotplugOn(bus: number): HotplugVerdict;
  /**
   * Where a device can be hotplugged into libvirt's resulting definition: the free PCI Express ports, or the free
   * slots of a machine with conventional PCI alone. `undefined`: not certain.
   */
  freeHotplugPorts(): number | undefined;
  /** The same for conventional devices. */
  freeConventionalSlots(): number | undefined;

  /** The lowest index above all that the text states, or has assigned, for controllers of a type. */
  nextControllerIndex(type: string): number;
  /** The guest with further controllers written into its text. */
  whatIf(extra: readonly StatedController[]): Topology;
}

export interface Occupant {
  readonly device: DefinedDevice;
  readonly address: PciAddress;
}

/** Whether devices can come and go on a bus of the running guest; if not, why. */
export type HotplugVerdict = 'possible' | 'never-on-this-model' | 'turned-off' | 'no-such-bus';
