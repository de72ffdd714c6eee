// What libvirt would make of a few devices, short enough to be written into a test.
import { define } from '../../server/src/definition/define.js';
import type { DefinedAddress, DefinedPciAddress } from '../../server/src/definition/defined-address.js';
import { type Definition, type DeviceLists, devicesOf } from '../../server/src/definition/definition.js';
import type { DefinedController, DefinedDevice } from '../../server/src/definition/devices.js';
import { newestProfile, type Profile } from '../../server/src/machine/profile.js';
import { formatPciAddress } from '../../server/src/model/pci-address.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { parseXml } from '../../server/src/xml/parse.js';

export interface Around {
  readonly arch?: string;
  readonly machine?: string;
  readonly profile?: Profile;
  /** What stands before `<os>`. */
  readonly before?: string;
}

/** The codes of everything for which libvirt would refuse the devices. */
export function refusalCodes(devices: string, around: Around = {}): string[] {
  return defined(devices, around).refusals.map(({ code }) => code);
}

/** The devices of one kind, each as its model and its place: `virtio 0000:00:02.0`, `- usb 0:1.1`. */
export function definedDevices(kind: keyof DeviceLists, devices: string, around: Around = {}): string[] {
  const found = Array.from(devicesOf(defined(devices, around))).filter(device => device.kind === kind);
  return found.map(device => `${device.model ?? '-'} ${placeOf(device.address)}${portOf(device)}`);
}

function defined(devices: string, around: Around): Definition {
  const { arch = 'x86_64', machine = 'pc', profile = newestProfile, before = '' } = around;
  const text = `<domain type='qemu'><name>d</name><memory>1</memory>${before}<os><type arch='${arch}' machine='${machine}'>hvm</type></os>
    <devices>${devices}</devices></domain>`;
  const domain = readDomain(parseXml(text));
  if (!domain) throw new Error('The harness writes a domain.');
  return define(domain, profile);
}

/** Only where the port number is not what the place of the controller would make it. */
function portOf(device: DefinedDevice): string {
  const port = 'target' in device ? (device as DefinedController).target.port : undefined;
  return port === undefined || device.address?.type === 'pci' ? '' : ` port 0x${port.toString(16)}`;
}

function placeOf(address: DefinedAddress | undefined): string {
  if (!address) return 'nowhere';
  if (address.type === 'pci') return `${formatPciAddress(address)}${zpciOf(address)}`;
  const { type, ...parts } = address;
  return [type, Object.values(parts).join(':')].join(' ').trimEnd();
}

function zpciOf({ zpci }: DefinedPciAddress): string {
  return zpci ? ` zpci ${zpci.uid}:${zpci.fid}` : '';
}
