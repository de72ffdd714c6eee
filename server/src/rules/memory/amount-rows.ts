// How memory is written: numbers and their units.
import { changes } from '../../machine/changes.js';
import { bytesPerUnit, memoryKiB } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { isMemoryModel } from '../evidence/memory-amounts.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const TEXTS = [
  'memory',
  'currentMemory',
  'maxMemory',
  ...['source/pagesize', 'target/size', 'target/block', 'target/requested', 'target/label/size'].map(
    path => `devices/memory/${path}`,
  ),
  'features/smm/tseg',
  'features/hpt/maxpagesize',
  'features/tcg/tb-cache',
  'devices/shmem/size',
  ...['driver', 'backingStore/format'].map(path => `devices/disk/${path}/metadata_cache/max_size`),
  ...['hard_limit', 'soft_limit', 'min_guarantee', 'swap_hard_limit'].map(name => `memtune/${name}`),
];
const STORE = 'devices/pstore/size';
const CACHE = 'cputune/cachetune/cache';
const VALUES = ['cell/cache/size', 'cell/cache/line', 'interconnects/bandwidth'].map(path => `cpu/numa/${path}`);
const ATTRIBUTES = [
  'cpu/numa/cell/@memory',
  'memoryBacking/hugepages/page/@size',
  `${CACHE}/@size`,
  ...VALUES.map(path => `${path}/@value`),
];

const malformed = {
  code: 'memory-malformed',
  summary: 'An amount of memory is no number, or more than libvirt can count.',
};

const text = {
  ...malformed,
  when: isReadText,
  accepts: (text: string, element: XmlElement) => text === '' || !isMalformed(text, element),
  message: messageAbout,
  fixes: (element: XmlElement) => wholeNumbers(element.text),
};

export const memoryMalformed = joinedRule(
  textRule({ ...text, at: TEXTS }),
  textRule({ ...text, at: STORE, ...changes.pstore }),
  numberRule({
    ...malformed,
    at: ATTRIBUTES,
    parse: () => 0,
    accepts: (_, element) => {
      const text = statedIn(element);
      return text === '' || !isMalformed(text, element);
    },
    message: messageAbout,
    fixes: (_, __, attribute) => changeTo(attribute, wholeNumbers(attribute.value)),
  }),
);

const unit = {
  code: 'memory-unit-unknown',
  summary: 'An amount of memory has a unit that libvirt does not know.',
  isSuspect: (value: string) => value !== '' && bytesPerUnit(value) === undefined,
  when: (element: XmlElement) => isReadText(element) && !isFault(memoryKiB(statedIn(element), undefined)),
  message: (_: XmlElement, value: string) => `'${value}' is no unit of memory.`,
  fixes: (element: XmlElement) => changeAttribute(element, 'unit', ['KiB', 'MiB', 'GiB']),
};

export const memoryUnitUnknown = joinedRule(
  unwantedRule({
    ...unit,
    at: [...TEXTS, 'cpu/numa/cell', 'memoryBacking/hugepages/page', CACHE, ...VALUES].map(path => `${path}/@unit`),
  }),
  unwantedRule({ ...unit, at: `${STORE}/@unit`, ...changes.pstore }),
);

/** Some amounts belong to some models of memory devices only. */
const modelsByName: Readonly<Record<string, readonly string[]>> = {
  block: ['virtio-mem'],
  requested: ['virtio-mem'],
  pagesize: ['dimm', 'virtio-mem'],
};

function isReadText(element: XmlElement): boolean {
  const { name, parent } = element;
  if (parent?.name === 'label') return isMemoryModel(parent.parent?.parent, 'nvdimm');
  const models = modelsByName[name];
  return !models || isMemoryModel(parent?.parent, ...models);
}

function statedIn(element: XmlElement): string {
  const name = ['memory', 'size', 'value'].find(each => element.attribute(each));
  return name === undefined ? element.text : (element.attribute(name)?.value ?? '');
}

function isMalformed(text: string, element: XmlElement): boolean {
  const unit = element.attribute('unit')?.value;
  const size = memoryKiB(text, unit && bytesPerUnit(unit) === undefined ? undefined : unit);
  return isFault(size);
}

function messageAbout(text: string): string {
  return /^\s*\+?\d+$/.test(text)
    ? `'${text}' is more memory than libvirt can count.`
    : `'${text}' is not a whole number that libvirt can read.`;
}

/** A number with blanks behind it, or with its unit. */
function wholeNumbers(text: string): string[] {
  const [, number] = /^\s*\+?(\d{1,15})\s*$/.exec(text) ?? [];
  return number === undefined || number === text ? [] : [number];
}
