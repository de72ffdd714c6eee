import type { Reading } from '../../xml/reading.js';
import type { Shape } from './shape.js';
import { deviceShapes } from './shapes/devices.js';
import { domainChildren } from './shapes/domain.js';

/** libvirt prints one of these at most, and yet looks at all of them, if only to refuse the second. */
const LOOKED_AT = [
  'genid',
  'numatune',
  'resource',
  'memoryBacking/hugepages',
  'os/acpi',
  'os/firmware',
  'cpu/cache',
  'cputune/emulatorpin',
  'cputune/emulatorsched',
  'devices/controller/model',
  'devices/controller/target',
  'devices/crypto/backend',
  'devices/disk/throttlefilters',
  'devices/disk/source/slices',
  'devices/filesystem/idmap',
  'devices/rng/backend',
  'devices/tpm/backend',
];

const exceptions: ReadonlyMap<string, Reading> = new Map([
  ...LOOKED_AT.map(path => [path, 'each'] as const),
  ['devices', 'merged'],
  ['devices/disk/iotune', 'merged'],
  ['devices/emulator', 'first'],
  ['features/smm/tseg', 'first'],
  ['cpu/numa', 'first-in-each'],
]);

/** Switches, and the protocol of a character device, of which there is one. */
const LOOKED_AT_ANYWHERE = /^features($|\/)|\/protocol$/;

/**
 * What libvirt reads of the elements at a path below `<domain>`: of whatever it prints one of, the first. It asks for the parts
 * of a group by their path, whichever of several groups they are in.
 */
export function readingOf(path: string): Reading {
  return exceptions.get(path) ?? (LOOKED_AT_ANYWHERE.test(path) ? 'each' : readingOfShape(path, shapeAt(path)));
}

function readingOfShape(path: string, shape: Shape | undefined): Reading {
  if (!shape || shape.isRepeated) return 'each';
  return shape.children.size > 0 && !path.includes('/') ? 'merged' : 'first';
}

function shapeAt(path: string): Shape | undefined {
  const [top = '', ...names] = path.split('/');
  if (top !== 'devices') return descend(domainChildren[top], names);
  const [kind = '', ...parts] = names;
  return parts.length ? descend(shapesByKind.get(kind), parts) : undefined;
}

const shapesByKind: ReadonlyMap<string, Shape> = new Map(Object.entries(deviceShapes));

function descend(from: Shape | undefined, names: readonly string[]): Shape | undefined {
  return names.reduce<Shape | undefined>((shape, name) => shape?.children.get(name), from);
}
