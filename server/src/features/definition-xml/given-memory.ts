// How much memory a domain has: its NUMA cells and memory devices decide once there are any.
import type { Definition } from '../../definition/definition.js';
import { implicitNumaCell } from '../../machine/implicit-devices.js';
import type { XmlElement } from '../../xml/tree.js';
import { kibText } from './formats.js';
import { deviceSize } from './memory-device-size.js';
import type { Given } from './shape.js';

interface Memory {
  /** KiB, of the domain as a whole. */
  readonly total: bigint;
  readonly current: bigint;
  /** The NUMA cell that libvirt adds for memory devices. */
  readonly addedCell: bigint | undefined;
}

export function givenMemory(definition: Definition): Record<string, Given> {
  const memory = memoryOf(definition);
  if (!memory) return {};
  const { total, current } = memory;
  return { memory: kib(total), currentMemory: kib(current) };
}

/** `undefined` while the text states no memory that can be read. */
export function memoryOf(definition: Definition): Memory | undefined {
  const { element } = definition.stated;
  const stated = sizeOf(element.child('memory'));
  const cells = sumOfCells(element);
  if (stated === undefined && cells === 0n) return undefined;
  const written = sum(definition, device => sizeOf(device.child('target')?.child('size')));
  const addedCell = cells === 0n && addsCell(definition) && stated !== undefined ? stated - written : undefined;
  const devices = sum(definition, device => deviceSize(device, definition));
  const initial = cells > 0n ? cells : addedCell;
  const total = initial === undefined ? (stated ?? 0n) : initial + devices;
  const current = sizeOf(element.child('currentMemory')) ?? 0n;
  return { total, current: current === 0n || current > total ? total : current, addedCell };
}

function addsCell({ stated, machine, profile }: Definition): boolean {
  return stated.maxMemory !== undefined && implicitNumaCell(machine, profile) !== undefined;
}

function sum({ devices }: Definition, sizeOfDevice: (device: XmlElement) => bigint | undefined): bigint {
  const sizes = devices.memory.map(({ stated }) => (stated && sizeOfDevice(stated.element)) ?? 0n);
  return sizes.reduce((total, size) => total + size, 0n);
}

function sumOfCells(domain: XmlElement): bigint {
  const cells =
    domain
      .child('cpu')
      ?.child('numa')
      ?.elements.filter(({ name }) => name === 'cell') ?? [];
  return cells.reduce((total, cell) => total + (cellSize(cell) ?? 0n), 0n);
}

export function cellSize(cell: XmlElement): bigint | undefined {
  const size = kibText(cell.attribute('memory')?.value ?? '', cell.attribute('unit')?.value ?? 'KiB');
  return size === undefined ? undefined : BigInt(size);
}

/** KiB. */
export function sizeOf(element: XmlElement | undefined): bigint | undefined {
  const size = element && kibText(element.text.trim(), element.attribute('unit')?.value ?? 'KiB');
  return size === undefined ? undefined : BigInt(size);
}

export function kib(size: bigint): Given {
  return { attributes: { unit: 'KiB' }, text: String(size) };
}
