// How memory is written: numbers and their units.
import { bytesPerUnit, memoryKiB } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { isMemoryModel } from '../evidence/memory-amounts.js';
import { changeTo } from '../fixes/change-value.js';
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
];
const CACHE = 'cputune/cachetune/cache';
const ATTRIBUTES = ['cpu/numa/cell/@memory', 'memoryBacking/hugepages/page/@size', `${CACHE}/@size`];

const malformed = {
  code: 'memory-malformed',
  summary: 'An amount of memory is no number, or more than libvirt can count.',
};

export const memoryMalformed = joinedRule(
  textRule({
    ...malformed,
    at: TEXTS,
    when: isReadText,
    accepts: (text, element) => text === '' || !isMalformed(text, element),
    message: messageAbout,
    fixes: ({ text }) => wholeNumbers(text),
  }),
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

export const memoryUnitUnknown = unwantedRule({
  code: 'memory-unit-unknown',
  summary: 'An amount of memory has a unit that libvirt does not know.',
  at: [
    ...TEXTS.map(path => `${path}/@unit`),
    ...['cpu/numa/cell', 'memoryBacking/hugepages/page', CACHE].map(path => `${path}/@unit`),
  ],
  when: (element, _, unit) =>
    !!unit?.value &&
    bytesPerUnit(unit.value) === undefined &&
    isReadText(element) &&
    !isFault(memoryKiB(statedIn(element), undefined)),
  message: (_, unit) => `'${unit}' is no unit of memory.`,
  fixes: element => {
    const unit = element.attribute('unit');
    return unit ? changeTo(unit, ['KiB', 'MiB', 'GiB']) : [];
  },
});

/** Some amounts belong to some models of memory devices only. */
const modelsByName: Readonly<Record<string, readonly string[]>> = {
  block: ['virtio-mem'],
  requested: ['virtio-mem'],
  pagesize: ['dimm', 'virtio-mem'],
};

function isReadText(element: XmlElement): boolean {
  const { name, parent } = element;
  if (name === 'cell' || name === 'page' || name === 'cache') return true;
  if (parent?.child(name) !== element && parent?.name !== 'devices') return false;
  if (parent?.name === 'label') return isMemoryModel(parent.parent?.parent, 'nvdimm');
  const models = modelsByName[name];
  return !models || isMemoryModel(parent?.parent, ...models);
}

function statedIn(element: XmlElement): string {
  return element.attribute(element.name === 'cell' ? 'memory' : 'size')?.value ?? element.text;
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
