// Guests of a few devices, and their PCI buses as a short text: one line a device, its address first.
import assert from 'node:assert/strict';
import { define } from '../../server/src/definition/define.js';
import type { Definition } from '../../server/src/definition/definition.js';
import type { DefinedController, DefinedDevice } from '../../server/src/definition/devices.js';
import { knownProfiles, newestProfile, type Profile } from '../../server/src/machine/profile.js';
import { readingOrder } from '../../server/src/model/device-kinds.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { parseXml } from '../../server/src/xml/parse.js';

const machines = {
  q35: ['x86_64', 'q35'],
  pc: ['x86_64', 'pc'],
  isapc: ['x86_64', 'isapc'],
  microvm: ['x86_64', 'microvm'],
  xenfv: ['x86_64', 'xenfv'],
  virt: ['aarch64', 'virt'],
  raspi3b: ['aarch64', 'raspi3b'],
  riscv: ['riscv64', 'virt'],
  pseries: ['ppc64', 'pseries'],
  s390x: ['s390x', 's390-ccw-virtio'],
} as const;

export interface On {
  readonly machine?: keyof typeof machines;
  /** The release of libvirt: `9.0`; the newest one by default. */
  readonly libvirt?: '9.0' | '11.3' | '12.8';
}

/** Keeps libvirt from adding its USB controller and memory balloon. */
export const quiet = "<controller type='usb' model='none'/><memballoon model='none'/>";

export function nic(model: string, address = ''): string {
  return `<interface type='user'><model type='${model}'/>${address}</interface>`;
}

export function disk(name: string): string {
  return `<disk type='file' device='disk'><source file='/tmp/a'/><target dev='${name}' bus='virtio'/></disk>`;
}

export function rng(address = ''): string {
  return `<rng model='virtio'><backend model='random'>/dev/urandom</backend>${address}</rng>`;
}

/** `pci(1, 'pcie-root-port')` is a `<controller>`; an index of `undefined` is left out. */
export function pci(index: number | undefined, model: string, inside = ''): string {
  const stated = index === undefined ? '' : ` index='${index}'`;
  return `<controller type='pci'${stated} model='${model}'>${inside}</controller>`;
}

/** `at('01:1f.2')`, in hexadecimal. */
export function at(place: string): string {
  const [, bus, slot, fn] = /^(\w+):(\w+)\.(\w)$/.exec(place) ?? [];
  return `<address type='pci' domain='0x0000' bus='0x${bus}' slot='0x${slot}' function='0x${fn}'/>`;
}

export function times(count: number, device: string): string {
  return device.repeat(count);
}

export function profileOf(libvirt: On['libvirt']): Profile {
  const versions = { '9.0': 2, '11.3': 1, '12.8': 0 };
  return knownProfiles[versions[libvirt ?? '12.8']] ?? newestProfile;
}

export function guestText(devices: string, { machine = 'q35' }: On = {}): string {
  const [arch, name] = machines[machine];
  const features = arch === 'x86_64' && machine !== 'isapc' ? '<features><acpi/></features>' : '';
  return `<domain type='qemu'><name>demo</name><memory unit='MiB'>512</memory>
    <os><type arch='${arch}' machine='${name}'>hvm</type></os>${features}<devices>${devices}</devices></domain>`;
}

export function pciGuest(devices: string, on: On = {}): Definition {
  const domain = readDomain(parseXml(guestText(devices, on)));
  if (!domain) throw new Error('The harness writes a domain.');
  return define(domain, profileOf(on.libvirt));
}

/** What libvirt makes of the devices, as `pciMap` writes it down; indentation and empty lines do not matter. */
export function checkPciMap(devices: string, expected: string, on: On = {}): void {
  const definition = pciGuest(devices, on);
  assert.deepEqual(definition.refusals, []);
  assert.equal(pciMap(definition), linesOf(expected).join('\n'));
}

/** The codes of everything for which libvirt would refuse the devices, in the order in which it is found. */
export function refusalCodes(devices: string, on: On = {}): string[] {
  return pciGuest(devices, on).refusals.map(({ code }) => code);
}

/**
 * PCI controllers and all devices with a PCI address, in the order of `virsh dumpxml`; three and more in a row that
 * differ in their address alone are one line.
 */
export function pciMap(definition: Definition): string {
  const devices = readingOrder.flatMap(kind => definition.devices[kind] as readonly DefinedDevice[]);
  const runs: DefinedDevice[][] = [];
  for (const device of devices.filter(each => each.address?.type === 'pci' || isPci(each))) {
    const run = runs.at(-1);
    if (run?.[0] && whatOf(run[0]) === whatOf(device)) run.push(device);
    else runs.push([device]);
  }
  return runs.flatMap(run => (run.length > 2 ? [lineOfRun(run)] : run.map(lineOf))).join('\n');
}

export function placeOf({ address }: Pick<DefinedDevice, 'address'>): string {
  if (address?.type !== 'pci') return '-';
  const hex = (value: number) => value.toString(16).padStart(2, '0');
  return `${hex(address.bus)}:${hex(address.slot)}.${address.function}`;
}

function lineOf(device: DefinedDevice): string {
  return `${placeOf(device).padEnd(7)} ${whatOf(device)}`;
}

function lineOfRun(run: readonly DefinedDevice[]): string {
  const [first, last] = [run[0], run.at(-1)];
  return first && last ? `${lineOf(first)} ×${run.length} … ${placeOf(last)}` : '';
}

function whatOf(device: DefinedDevice): string {
  const { address } = device;
  const zpci = address?.type === 'pci' && address.zpci ? [`uid=${address.zpci.uid}`, `fid=${address.zpci.fid}`] : [];
  const multifunction = address?.type === 'pci' && address.multifunction ? [`mf=${address.multifunction}`] : [];
  return [nameOf(device), ...targetOf(device), ...multifunction, ...zpci].join(' ');
}

function nameOf(device: DefinedDevice): string {
  if (isController(device)) return [device.type, device.index, device.model ?? ''].join(' ').trimEnd();
  const name = 'dev' in device ? (device.dev as string) : device.model;
  return [device.kind, name ?? ''].join(' ').trimEnd();
}

function targetOf(device: DefinedDevice): string[] {
  if (!isController(device)) return [];
  const stated = Object.entries(device.target).filter(([, value]) => value !== undefined);
  return stated.map(([name, value]) => `${name}=${name === 'port' ? `0x${value.toString(16)}` : value}`);
}

function isPci(device: DefinedDevice): boolean {
  return isController(device) && device.type === 'pci';
}

function isController(device: DefinedDevice): device is DefinedController {
  return device.kind === 'controller';
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap(line => (line.trim() ? [line.trim()] : []));
}
