// What two definitions of one domain have in common: every device with its model and its address, in order.
import { childOf, type Sketch } from './sketch.js';

/** `devices`: all that address assignment decides. `document`: everything but what is invented anew at each define. */
export type Strictness = 'devices' | 'document';

export interface Difference {
  /** Where: `controller[4]/address`. */
  readonly path: string;
  readonly libvirt: string;
  readonly ours: string;
}

/** The first difference in the order of the document; `undefined` when the two agree. */
export function differenceOf(
  libvirt: Sketch,
  ours: Sketch,
  given: string,
  strictness: Strictness,
): Difference | undefined {
  const view = strictness === 'devices' ? decidedPart : wholeDocument(given);
  return firstDifference(view(libvirt), view(ours), '');
}

type View = (domain: Sketch) => Sketch;

/** Devices that have neither address nor anything decided by the machine. */
const ignored = new Set(['emulator', 'graphics', 'audio', 'lease']);

/** What tells devices apart, and what libvirt decides about them before it finds their addresses. */
const decidedAttributes = new Set(['type', 'index', 'model', 'bus', 'ports', 'mode', 'device']);
const decidedChildren: Readonly<Record<string, ReadonlySet<string>>> = {
  target: new Set(['type', 'dev', 'bus', 'port', 'chassis', 'chassisNr', 'busNr', 'index', 'hotplug', 'node']),
  model: new Set(['type', 'name', 'primary']),
  master: new Set(['startport']),
};

const decidedPart: View = domain => {
  const devices = childOf(domain, 'devices')?.children ?? [];
  const kept = devices.filter(({ name }) => !ignored.has(name)).map(decided);
  return { name: 'devices', attributes: {}, children: kept, text: '' };
};

function decided(device: Sketch): Sketch {
  const { model: _, ...unnamed } = device.attributes;
  const attributes = only(device.name === 'disk' ? unnamed : device.attributes, decidedAttributes);
  const children = device.children.flatMap(child => (child.name === 'address' ? [child] : decidedChild(child)));
  return { name: device.name, attributes, children, text: '' };
}

function decidedChild({ name, attributes, children }: Sketch): Sketch[] {
  const names = decidedChildren[name];
  if (!names) return [];
  const below = children.filter(child => names.has(child.name) || child.name === 'model');
  return [{ name, attributes: only(attributes, names), children: below, text: '' }];
}

function only(attributes: Sketch['attributes'], names: ReadonlySet<string>): Sketch['attributes'] {
  const kept = Object.entries(attributes).filter(([name]) => names.has(name));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function wholeDocument(given: string): View {
  const strip: View = sketch => ({
    ...sketch,
    attributes: withoutHostsWord(sketch, given),
    children: sketch.children.filter(child => !isInvented(child, given)).map(strip),
  });
  return strip;
}

/** Whether a CPU can be migrated is filled in where the host has KVM. */
function withoutHostsWord({ name, attributes }: Sketch, given: string): Sketch['attributes'] {
  if (name !== 'cpu' || given.includes('migratable')) return attributes;
  const { migratable: _, ...rest } = attributes;
  return rest;
}

/** MAC addresses and UUIDs that the document does not state are drawn by lot, paths depend on the host. */
function isInvented({ name, attributes, text }: Sketch, given: string): boolean {
  if (name === 'uuid') return !given.includes(text);
  if (name === 'mac') return !given.toLowerCase().includes(attributes.address?.toLowerCase() ?? '');
  return name === 'emulator' || name === 'seclabel';
}

function firstDifference(libvirt: Sketch, ours: Sketch, path: string): Difference | undefined {
  const own = ownText(libvirt);
  const theirs = ownText(ours);
  if (own !== theirs) return { path: path || libvirt.name, libvirt: own, ours: theirs };
  const count = Math.max(libvirt.children.length, ours.children.length);
  for (let n = 0; n < count; n++) {
    const difference = childDifference(libvirt.children, ours.children, n, path);
    if (difference) return difference;
  }
  return undefined;
}

function childDifference(
  libvirt: readonly Sketch[],
  ours: readonly Sketch[],
  n: number,
  path: string,
): Difference | undefined {
  const [expected, actual] = [libvirt[n], ours[n]];
  const name = expected?.name ?? actual?.name ?? '';
  const number = (expected ? libvirt : ours).slice(0, n).filter(sibling => sibling.name === name).length;
  const place = `${path ? `${path}/` : ''}${name}${number ? `[${number}]` : ''}`;
  if (expected && actual && expected.name === actual.name) return firstDifference(expected, actual, place);
  return { path: place, libvirt: expected ? ownText(expected) : 'nothing', ours: actual ? ownText(actual) : 'nothing' };
}

/** The element without its children. */
function ownText({ name, attributes, text }: Sketch): string {
  return `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}='${value}'`)].join(' ')}>${text}`;
}
