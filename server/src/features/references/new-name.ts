// Which names libvirt takes, and which things have a name that cannot be chosen.
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { Guest } from '../snapshot.js';
import { occurrencesIn } from './named.js';
import type { NamedKind, Occurrence } from './occurrence.js';

export interface Refused {
  /** One sentence. */
  readonly refusal: string;
}

/** Why something has the name that it has, in one sentence; `undefined` where it can have another. */
export function notRenamed({ kind, key, isDeclaration }: Occurrence): string | undefined {
  if (kind === 'NUMA cell') return 'libvirt numbers NUMA cells from 0 on without gaps.';
  if (key === 'pci:0') return 'The root of the PCI topology always has index 0.';
  if (isDeclaration) return undefined;
  if (kind === 'iothread') return 'The text does not list this iothread: libvirt numbers it.';
  if (kind === 'controller') return 'The text does not have this controller: libvirt adds and numbers it.';
  return `The text has no ${kind} of this name.`;
}

/** What the new name names, or why it cannot be. */
export function newKey(renamed: Occurrence, name: string, guest: Guest): string | Refused {
  const { kind } = renamed;
  const complaint = names[kind](name);
  if (complaint) return { refusal: `'${name}' is no name of a ${kind}: ${complaint}.` };
  const key = keyOf(renamed, name);
  if (kind === 'disk target' && !keepsBus(renamed.key, name, guest)) {
    return { refusal: `The name ${name} would put the disk on another bus, as the text does not say on which it is.` };
  }
  return key !== renamed.key && isTaken(renamed, key, guest) ? { refusal: `There is a ${kind} ${name} already.` } : key;
}

/** What is wrong with a name, as the second half of a sentence. */
const names: Readonly<Record<NamedKind, (name: string) => string | undefined>> = {
  controller: name => notANumber(name, 0),
  iothread: name => notANumber(name, 1),
  'NUMA cell': name => notANumber(name, 0),
  'audio backend': name => notANumber(name, 1),
  alias: name =>
    /^ua-[\w-]+$/.test(name) ? undefined : 'libvirt keeps those that begin with ua-, of letters, digits, - and _',
  'disk target': name =>
    /^(?:[hsvu]b?d|xvd|fd)[a-z]{1,3}$/.test(name) ? undefined : 'it must be one like vda, sdb or hdc',
  'throttle group': name => (name ? undefined : 'it is empty'),
};

function notANumber(name: string, least: number): string | undefined {
  const number = decimal(name);
  return isFault(number) || number < least ? `it must be a number from ${least} on` : undefined;
}

function keyOf({ kind, key }: Occurrence, name: string): string {
  if (kind === 'controller') return `${key.slice(0, key.lastIndexOf(':'))}:${Number(name)}`;
  return kind === 'iothread' || kind === 'audio backend' ? String(Number(name)) : name;
}

function isTaken({ kind }: Occurrence, key: string, guest: Guest): boolean {
  if (kind === 'controller') {
    return guest.definition.devices.controller.some(({ type, index }) => `${type}:${index}` === key);
  }
  return occurrencesIn(guest).some(other => other.kind === kind && other.key === key && other.isDeclaration);
}

function keepsBus(dev: string, name: string, { definition }: Guest): boolean {
  const disk = definition.devices.disk.find(each => each.dev === dev);
  const isStated = disk?.stated?.element.child('target')?.attribute('bus') !== undefined;
  return isStated || prefixOf(dev) === prefixOf(name);
}

function prefixOf(dev: string): string | undefined {
  return /^(?:xvd|ubd|.d)/.exec(dev)?.[0];
}
