// Lists of a definition as short lines, for tests: controllers with their indexes, devices with what is decided about them.
import { define } from '../../server/src/definition/define.js';
import type { DefinedAddress } from '../../server/src/definition/defined-address.js';
import type { Definition } from '../../server/src/definition/definition.js';
import { type Profile, version } from '../../server/src/machine/profile.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { parseXml } from '../../server/src/xml/parse.js';

const profiles = {
  '9.0': { libvirt: version(9, 0), qemu: version(7, 2) },
  '11.3': { libvirt: version(11, 3), qemu: version(10, 0) },
  '12.8': { libvirt: version(12, 8), qemu: version(11, 1) },
} as const satisfies Record<string, Profile>;

const machines = {
  q35: 'x86_64',
  pc: 'x86_64',
  isapc: 'x86_64',
  microvm: 'x86_64',
  virt: 'aarch64',
  'vexpress-a9': 'armv7l',
  versatilepb: 'armv7l',
  pseries: 'ppc64',
  's390-ccw-virtio': 's390x',
  malta: 'mips',
  'SS-5': 'sparc',
} as const;

export interface Guest {
  readonly machine?: keyof typeof machines;
  /** For a machine of that name on another architecture. */
  readonly arch?: string;
  readonly libvirt?: keyof typeof profiles;
  /** What stands between the memory and `<devices>`. */
  readonly domain?: string;
}

export function definitionOf(devices: string, guest: Guest = {}): Definition {
  const { machine = 'pc', arch = machines[machine], libvirt = '12.8', domain = '' } = guest;
  const text = `<domain type='qemu'><name>d</name><memory unit='MiB'>512</memory>${domain}
    <os><type arch='${arch}' machine='${machine}'>hvm</type></os><devices>${devices}</devices></domain>`;
  const read = readDomain(parseXml(text));
  if (!read) throw new Error('The harness writes a domain.');
  return define(read, profiles[libvirt]);
}

/** `scsi 0 lsilogic` for each controller of the types; all types when none is named. */
export function controllers(devices: string, guest: Guest = {}, ...types: readonly string[]): string[] {
  const list = definitionOf(devices, guest).devices.controller;
  const wanted = list.filter(({ type }) => types.length === 0 || types.includes(type));
  return wanted.map(({ type, index, model }) => [type, index, model ?? ''].join(' ').trimEnd());
}

/** `sda scsi drive 0:0:0:0` for each disk. */
export function disks(devices: string, guest: Guest = {}): string[] {
  const list = definitionOf(devices, guest).devices.disk;
  return list.map(({ dev, bus, address }) => [dev, bus, placeText(address)].join(' ').trimEnd());
}

/** The places of the devices of one kind. */
export function places(kind: keyof Definition['devices'], devices: string, guest: Guest = {}): string[] {
  return definitionOf(devices, guest).devices[kind].map(({ address }) => placeText(address) || '-');
}

/** The models of the devices of one kind. */
export function models(kind: keyof Definition['devices'], devices: string, guest: Guest = {}): string[] {
  return definitionOf(devices, guest).devices[kind].map(({ model }) => model ?? '-');
}

export function refusals(devices: string, guest: Guest = {}): string[] {
  return definitionOf(devices, guest).refusals.map(({ code }) => code);
}

/** `drive 0:0:0:1`, `usb 0:1.1`, `ccw fe:0:3`; empty without address. */
export function placeText(address: DefinedAddress | undefined): string {
  if (!address) return '';
  if (address.type === 'ccw') return `ccw ${address.cssid.toString(16)}:${address.ssid}:${address.devno}`;
  if (address.type === 'spapr-vio') return `spapr-vio 0x${(address.reg ?? 0).toString(16)}`;
  if (address.type === 'pci') return 'pci';
  const { type, ...parts } = address;
  const numbers = Object.values(parts).filter(part => part !== undefined);
  return numbers.length > 0 ? `${type} ${numbers.join(':')}` : type;
}
