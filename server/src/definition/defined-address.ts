// Where libvirt puts a device: one shape per address type, all numbers filled in.
import type { PciAddress } from '../model/pci-address.js';

export type DefinedAddress =
  | DefinedPciAddress
  | {
      readonly type: 'drive';
      readonly controller: number;
      readonly bus: number;
      readonly target: number;
      readonly unit: number;
    }
  | { readonly type: 'virtio-serial'; readonly controller: number; readonly bus: number; readonly port: number }
  | { readonly type: 'usb'; readonly bus: number; readonly port: string | undefined }
  | { readonly type: 'ccid'; readonly controller: number; readonly slot: number }
  | { readonly type: 'ccw'; readonly cssid: number; readonly ssid: number; readonly devno: number }
  | { readonly type: 'spapr-vio'; readonly reg: number | undefined }
  | { readonly type: 'isa'; readonly iobase: number | undefined; readonly irq: number | undefined }
  | { readonly type: 'dimm'; readonly slot: number | undefined; readonly base: number | undefined }
  | { readonly type: 'virtio-mmio' }
  | { readonly type: 'unassigned' };

export interface DefinedPciAddress extends PciAddress {
  readonly type: 'pci';
  readonly multifunction: 'on' | 'off' | undefined;
  readonly zpci: { readonly uid: number; readonly fid: number } | undefined;
}
