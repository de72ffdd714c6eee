// PCI topologies: roots, ports, switches, bridges, expanders and host bridges, with gaps, without indexes, with and without targets.
import fc from 'fast-check';
import { element, type Sketch, type Value } from '../sketch.js';
import { type Addressing, addressing, pciOn } from './addresses.js';
import {
  aliasOf,
  between,
  chance,
  type Drawn,
  type DrawnGroup,
  type Extras,
  extras,
  listOf,
  maybe,
  mixed,
  single,
  weighted,
} from './draw.js';
import type { Guest } from './guest.js';
import type { Places } from './places.js';

interface ModelFacts {
  /** Where it may stand. */
  readonly on: readonly string[];
  readonly modelNames: readonly string[];
  readonly targets: readonly string[];
}

const ports = ['pcie-root-port', 'pcie-switch-downstream-port'];
const bridges = ['pci-root', 'pci-bridge', 'pci-expander-bus', 'dmi-to-pci-bridge', 'pcie-to-pci-bridge'];

const facts: Readonly<Record<string, ModelFacts>> = {
  'pci-root': { on: [], modelNames: ['spapr-pci-host-bridge'], targets: ['index', 'node'] },
  'pcie-root': { on: [], modelNames: [], targets: [] },
  'pci-bridge': { on: bridges, modelNames: ['pci-bridge'], targets: ['chassisNr'] },
  'dmi-to-pci-bridge': { on: ['pcie-root', 'pcie-expander-bus'], modelNames: ['i82801b11-bridge'], targets: [] },
  'pcie-to-pci-bridge': { on: ports, modelNames: ['pcie-pci-bridge'], targets: [] },
  'pcie-root-port': {
    on: ['pcie-root', 'pcie-expander-bus'],
    modelNames: ['pcie-root-port', 'ioh3420'],
    targets: ['chassis', 'port', 'hotplug', 'memReserve'],
  },
  'pcie-switch-upstream-port': { on: ports, modelNames: ['x3130-upstream'], targets: [] },
  'pcie-switch-downstream-port': {
    on: ['pcie-switch-upstream-port'],
    modelNames: ['xio3130-downstream'],
    targets: ['chassis', 'port', 'hotplug'],
  },
  'pci-expander-bus': { on: ['pci-root'], modelNames: ['pxb'], targets: ['busNr', 'node'] },
  'pcie-expander-bus': { on: ['pcie-root'], modelNames: ['pxb-pcie'], targets: ['busNr', 'node'] },
};

const details = fc.record({
  indexing: weighted({ next: 72, gap: 12, none: 12, again: 1, far: 2 }),
  modelName: maybe(25, weighted({ own: 90, other: 9, foreign: 1 })),
  targets: maybe(
    35,
    fc.record({ mask: fc.nat(15), low: fc.nat(9), high: fc.nat(299), isHotplug: chance(50), isForeign: chance(2) }),
  ),
  at: addressing,
  extras,
});

type Details = typeof details extends fc.Arbitrary<infer T> ? T : never;

/** The machine's root written out, as people do who write ports. */
export function rootController({ root }: Guest): fc.Arbitrary<Drawn> {
  return fc.constant(places => {
    places.next('pci index');
    return element('controller', { type: 'pci', index: 0, model: root });
  });
}

function ofModel(model: string): fc.Arbitrary<Drawn> {
  return details.map(spec => places => printController(model, spec, places));
}

/** A PCI controller, or several that make sense together, as they suit the machine. */
export function pciController({ family, root }: Guest): fc.Arbitrary<DrawnGroup> {
  const isPcie = root === 'pcie-root';
  const odd = isPcie ? 1 : 0.5;
  return mixed<DrawnGroup>(
    { weight: isPcie ? 40 : 1, arbitrary: single(ofModel('pcie-root-port')) },
    { weight: isPcie ? 6 : odd, arbitrary: switchGroup },
    { weight: isPcie ? 8 : odd, arbitrary: single(ofModel('pcie-to-pci-bridge')) },
    { weight: family === 'q35' ? 4 : odd, arbitrary: single(ofModel('dmi-to-pci-bridge')) },
    { weight: isPcie ? 5 : odd, arbitrary: expanderGroup },
    { weight: isPcie ? 6 : 30, arbitrary: single(ofModel('pci-bridge')) },
    { weight: family === 'i440fx' ? 14 : odd, arbitrary: single(ofModel('pci-expander-bus')) },
    { weight: family === 'pseries' ? 40 : odd, arbitrary: single(ofModel('pci-root')) },
    { weight: odd, arbitrary: single(ofModel('pcie-root')) },
    { weight: odd, arbitrary: single(ofModel('pcie-switch-upstream-port')) },
    { weight: odd, arbitrary: single(ofModel('pcie-switch-downstream-port')) },
  );
}

const switchGroup: fc.Arbitrary<DrawnGroup> = fc
  .tuple(ofModel('pcie-switch-upstream-port'), listOf(ofModel('pcie-switch-downstream-port'), 0, 4))
  .map(
    ([upstream, downstream]) =>
      places =>
        [upstream, ...downstream].map(draw => draw(places)),
  );

const expanderGroup: fc.Arbitrary<DrawnGroup> = fc
  .tuple(ofModel('pcie-expander-bus'), listOf(ofModel('pcie-root-port'), 0, 3))
  .map(
    ([expander, below]) =>
      places =>
        [expander, ...below].map(draw => draw(places)),
  );

function printController(model: string, spec: Details, places: Places): Sketch {
  const { modelNames = [], on = [], targets = [] } = facts[model] ?? {};
  const index = indexOf(spec, places);
  const below = model === 'pci-bridge' && !places.isCareless ? (index ?? 1) : 256;
  const address = addressOn(spec.at, on, places, below);
  if (index !== undefined) places.buses.push({ index, model });
  const name = spec.modelName === 'foreign' ? 'foo' : modelNames[spec.modelName === 'other' ? 1 : 0];
  return element(
    'controller',
    { type: 'pci', index, model },
    spec.modelName && name ? element('model', { name }) : undefined,
    targetOf(spec, targets, index ?? 0),
    address,
    aliasOf(spec.extras as Extras, places),
  );
}

function indexOf({ indexing, at }: Details, places: Places): number | undefined {
  if (indexing === 'none') return undefined;
  if (places.count('pci index') === 0) places.next('pci index');
  if (indexing === 'gap') for (let n = 0; n <= at.unit % 3; n++) places.next('pci index');
  const index = places.next('pci index');
  if (indexing === 'again') return index - 1;
  return indexing === 'far' ? index + at.bus : index;
}

function addressOn(at: Addressing, on: readonly string[], places: Places, below: number): Sketch | undefined {
  if (at.roll >= places.habit) return undefined;
  if (at.sense === 'bare') return element('address', { type: 'pci' });
  const isWild = at.sense === 'wild' && (places.isCareless || at.unit === 0);
  const hasPlace = isWild || places.buses.some(({ model, index }) => on.includes(model) && index < below);
  if (!hasPlace && !places.isCareless) return undefined;
  return element('address', { type: 'pci', ...pciOn(isWild ? at : { ...at, sense: 'fitting' }, places, on, below) });
}

function targetOf({ targets: stated }: Details, allowed: readonly string[], index: number): Sketch | undefined {
  if (!stated) return undefined;
  const names = stated.isForeign ? ['chassis', 'busNr', 'chassisNr', 'index'] : allowed;
  const chosen = names.filter((_, n) => (stated.mask >> n) & 1);
  const attributes = chosen.filter(name => name !== 'node').map(name => [name, targetValue(name, stated, index)]);
  return element(
    'target',
    Object.fromEntries(attributes),
    chosen.includes('node') ? element('node', {}, `${stated.low % 3}`) : undefined,
  );
}

function targetValue(name: string, { low, high, isHotplug }: NonNullable<Details['targets']>, index: number): Value {
  switch (name) {
    case 'hotplug':
      return isHotplug ? 'on' : 'off';
    case 'port':
      return `0x${high.toString(16)}`;
    case 'busNr':
      return high;
    case 'memReserve':
      return low * 1024;
    case 'index':
      return low < 7 ? Math.min(index, 30) : low;
    default:
      return low < 7 ? index : high;
  }
}

/** Root ports in a row for planned hotplug, functions of few slots, as guides show them. */
export const portFarm: fc.Arbitrary<DrawnGroup> = fc
  .record({
    count: between(2, 12),
    slot: between(1, 5),
    hasTarget: chance(70),
    hotplug: maybe(15, weighted({ off: 1, on: 1 })),
    hasAddress: chance(85),
  })
  .map(
    ({ count, slot, hasTarget, hotplug, hasAddress }) =>
      places =>
        Array.from({ length: count }, (_, n) => {
          if (places.count('pci index') === 0) places.next('pci index');
          const index = places.next('pci index');
          places.buses.push({ index, model: 'pcie-root-port' });
          const where = {
            bus: '0x00',
            slot: `0x0${slot + (n >> 3)}`,
            function: `0x${n & 7}`,
            multifunction: n & 7 ? undefined : 'on',
          };
          return element(
            'controller',
            { type: 'pci', index, model: 'pcie-root-port' },
            hasTarget ? element('model', { name: 'pcie-root-port' }) : undefined,
            hasTarget || hotplug
              ? element('target', {
                  chassis: hasTarget ? index : undefined,
                  port: hasTarget ? `0x${(8 * slot + n).toString(16)}` : undefined,
                  hotplug,
                })
              : undefined,
            hasAddress ? element('address', { type: 'pci', domain: '0x0000', ...where }) : undefined,
          );
        }),
  );

/** Bridges in a row below a conventional root. */
export const bridgeFarm: fc.Arbitrary<DrawnGroup> = fc
  .record({ count: between(1, 4), slot: between(3, 9), hasTarget: chance(50), hasAddress: chance(70) })
  .map(
    ({ count, slot, hasTarget, hasAddress }) =>
      places =>
        Array.from({ length: count }, (_, n) => {
          if (places.count('pci index') === 0) places.next('pci index');
          const index = places.next('pci index');
          places.buses.push({ index, model: 'pci-bridge' });
          return element(
            'controller',
            { type: 'pci', index, model: 'pci-bridge' },
            hasTarget ? element('target', { chassisNr: index }) : undefined,
            hasAddress ? element('address', { type: 'pci', bus: '0x00', slot: `0x0${slot + n}` }) : undefined,
          );
        }),
  );
