// The guest address of a device as the text states it. libvirt looks only at the first <address> child.
import type { XmlElement } from '../xml/tree.js';
import type { Stated } from './stated.js';

export type StatedAddress =
  | StatedPciAddress
  | StatedDriveAddress
  | StatedVirtioSerialAddress
  | StatedUsbAddress
  | StatedCcidAddress
  | StatedCcwAddress
  | StatedSpaprVioAddress
  | StatedIsaAddress
  | StatedDimmAddress
  | StatedPlainAddress;

interface AddressElement {
  readonly element: XmlElement;
}

/** Absent numbers count as 0; malformed ones are absent here and listed in the domain's errors. */
export interface StatedPciAddress extends AddressElement {
  readonly type: 'pci';
  readonly domain: Stated<number> | undefined;
  readonly bus: Stated<number> | undefined;
  readonly slot: Stated<number> | undefined;
  readonly function: Stated<number> | undefined;
  readonly multifunction: Stated<'on' | 'off'> | undefined;
  readonly zpci: StatedZpci | undefined;
}

export interface StatedZpci {
  readonly uid: Stated<number> | undefined;
  readonly fid: Stated<number> | undefined;
}

export interface StatedDriveAddress extends AddressElement {
  readonly type: 'drive';
  readonly controller: Stated<number> | undefined;
  readonly bus: Stated<number> | undefined;
  readonly target: Stated<number> | undefined;
  readonly unit: Stated<number> | undefined;
}

export interface StatedVirtioSerialAddress extends AddressElement {
  readonly type: 'virtio-serial';
  readonly controller: Stated<number> | undefined;
  readonly bus: Stated<number> | undefined;
  readonly port: Stated<number> | undefined;
}

export interface StatedUsbAddress extends AddressElement {
  readonly type: 'usb';
  readonly bus: Stated<number> | undefined;
  /** A path of port numbers, `1.2`. */
  readonly port: Stated<string> | undefined;
}

export interface StatedCcidAddress extends AddressElement {
  readonly type: 'ccid';
  readonly controller: Stated<number> | undefined;
  readonly slot: Stated<number> | undefined;
}

export interface StatedCcwAddress extends AddressElement {
  readonly type: 'ccw';
  readonly cssid: Stated<number> | undefined;
  readonly ssid: Stated<number> | undefined;
  readonly devno: Stated<number> | undefined;
}

export interface StatedSpaprVioAddress extends AddressElement {
  readonly type: 'spapr-vio';
  readonly reg: Stated<number> | undefined;
}

export interface StatedIsaAddress extends AddressElement {
  readonly type: 'isa';
  readonly iobase: Stated<number> | undefined;
  readonly irq: Stated<number> | undefined;
}

export interface StatedDimmAddress extends AddressElement {
  readonly type: 'dimm';
  readonly slot: Stated<number> | undefined;
  readonly base: Stated<number> | undefined;
}

/** Types without numbers of their own; `unknown` is a type that libvirt refuses, or none at all. */
export interface StatedPlainAddress extends AddressElement {
  readonly type: 'virtio-mmio' | 'unassigned' | 'virtio-s390' | 'unknown';
}
