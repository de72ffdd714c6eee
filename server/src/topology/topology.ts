// The guest's PCI tree as a thing to ask. Arithmetic about buses, slots and hotplug is done here, words are found in the rules.
import type { DefinedController, DefinedDevice } from '../definition/devices.js';
import type { PciAddress } from '../model/pci-address.js';

export interface Topology {
  /** The controllers of type pci by index, which is their bus number. */
  readonly buses: ReadonlyMap<number, DefinedController>;
  /** Devices on a bus, by slot and function. */
  occupants(bus: number): readonly Occupant[];
  at(address: PciAddress): readonly DefinedDevice[];
  /** The lowest wholly free slot of a bus that may take an endpoint. */
  freeSlot(bus: number): number | undefined;
  /** Ports and slots that a device can be hotplugged into in libvirt's resulting definition; `undefined`: not certain. */
  freeHotplugPorts(): number | undefined;
}

export interface Occupant {
  readonly device: DefinedDevice;
  readonly address: PciAddress;
}
