// What tells one device from the others of its kind, in the words of its own element.

import type { DeviceKind, StatedByKind } from '../model/device-kinds.js';
import { formatPciAddress } from '../model/pci-address.js';
import type { Stated } from '../model/stated.js';
import { hexDigits } from '../text/hex.js';

type Word = Stated<string | number> | string | undefined;

type Words = { readonly [Kind in DeviceKind]?: (device: StatedByKind[Kind]) => readonly Word[] };

const words: Words = {
  disk: ({ dev, bus, device }) => [dev, bus, device?.value === 'disk' ? undefined : device],
  controller: ({ type, model, index }) => (type?.value === 'pci' ? [model ?? type, index] : [type, index, model]),
  filesystem: ({ target, driver }) => [target, driver],
  interface: ({ model, mac, type }) => [model ?? type, mac],
  smartcard: ({ mode }) => [mode],
  parallel: ({ type }) => [type],
  serial: ({ type, target }) => [type, target?.type],
  console: ({ type, target }) => [type, target?.type],
  channel: ({ type, target }) => [target?.name ?? type],
  input: ({ type, bus }) => [type, bus],
  graphics: ({ type }) => [type],
  sound: ({ model }) => [model],
  audio: ({ type, id }) => [type, id],
  video: ({ model }) => [model],
  hostdev: device => [device.type, device.model, hostSide(device)],
  watchdog: ({ model, action }) => [model, action],
  memballoon: ({ model }) => [model],
  rng: ({ model }) => [model],
  crypto: ({ model }) => [model],
  tpm: ({ model, version }) => [model, version],
  hub: ({ type }) => [type],
  redirdev: ({ bus, type }) => [bus, type],
  panic: ({ model }) => [model],
  shmem: ({ name }) => [name],
  memory: ({ model, node }) => [model, node && `node ${node.value}`],
  iommu: ({ model }) => [model],
  vsock: ({ model }) => [model],
  pstore: ({ backend }) => [backend],
};

/** `disk vda virtio`, `interface virtio 52:54:00:6b:3c:58`, `controller pcie-root-port 3`. */
export function deviceName(device: StatedByKind[DeviceKind]): string {
  const read = words[device.kind] as ((device: StatedByKind[DeviceKind]) => readonly Word[]) | undefined;
  const found = read?.(device) ?? [];
  return [device.kind, ...found.map(word => (typeof word === 'object' ? word.value : word))]
    .filter(word => word !== undefined && word !== '')
    .join(' ');
}

/** Which device of the host it hands to the guest. */
function hostSide({ hostAddress, uuid, usb, scsi }: StatedByKind['hostdev']): Word {
  if (hostAddress) return formatPciAddress(hostAddress.value);
  if (uuid) return uuid;
  if (usb?.vendor && usb.product) return `${hexDigits(usb.vendor.value, 4)}:${hexDigits(usb.product.value, 4)}`;
  return scsi?.adapter ?? scsi?.name ?? scsi?.wwpn;
}
