// Virtio memory grows and shrinks block by block.

import { version } from '../../machine/profile.js';
import { hex } from '../../model/values/hex.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { deviceOf } from '../evidence/device-of.js';
import { amountIn, inKiB, isMemoryModel, memoryTarget } from '../evidence/memory-amounts.js';
import { addChild } from '../fixes/add-part.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { writeAmount } from '../fixes/write-amount.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const TARGET = 'devices/memory/target';
/** The size of a huge page of the host, KiB; on the architectures that have virtio memory. */
const HUGE_PAGE = 2048;

export const virtioMemRequestedTooLarge = unwantedRule({
  code: 'virtio-mem-requested-too-large',
  summary: 'A virtio-mem is to give more memory than it has.',
  at: `${TARGET}/requested`,
  when: element => {
    const size = amountIn(memoryTarget(deviceOf(element), 'size'));
    return size !== undefined && isOfVirtioMem(element) && (amountIn(element) ?? 0) > size;
  },
  message: element => `This device has ${inKiB(amountIn(memoryTarget(deviceOf(element), 'size')) ?? 0)} only.`,
  fixes: (element, facts) => {
    const size = amountIn(memoryTarget(deviceOf(element), 'size')) ?? 0;
    const block = amountIn(memoryTarget(deviceOf(element), 'block')) || HUGE_PAGE;
    return [writeAmount(element, Math.floor(size / block) * block, facts)];
  },
});

export const virtioMemRequestedAlignment = unwantedRule({
  code: 'virtio-mem-requested-alignment',
  summary: 'What a virtio-mem is to give is no whole number of its blocks.',
  at: `${TARGET}/requested`,
  when: element => {
    const block = amountIn(memoryTarget(deviceOf(element), 'block'));
    const size = amountIn(memoryTarget(deviceOf(element), 'size')) ?? 0;
    const requested = amountIn(element) ?? 0;
    return !!block && isPowerOfTwo(block) && requested <= size && isOfVirtioMem(element) && requested % block !== 0;
  },
  message: element =>
    `This is no whole number of blocks of ${inKiB(amountIn(memoryTarget(deviceOf(element), 'block')) ?? 0)}.`,
  fixes: (element, facts) => {
    const block = amountIn(memoryTarget(deviceOf(element), 'block')) || HUGE_PAGE;
    return [writeAmount(element, Math.floor((amountIn(element) ?? 0) / block) * block, facts)];
  },
});

const block = {
  code: 'virtio-mem-block',
  summary: 'The blocks of a virtio-mem are smaller than a huge page, or their size is no power of two.',
};

export const virtioMemBlock = joinedRule(
  unwantedRule({
    ...block,
    at: `${TARGET}/block`,
    when: element => {
      const size = amountIn(element);
      return size !== undefined && isOfVirtioMem(element) && (!isPowerOfTwo(size) || size < HUGE_PAGE);
    },
    message: element => {
      const size = amountIn(element) ?? 0;
      return isPowerOfTwo(size) ? `Blocks have at least ${inKiB(HUGE_PAGE)}.` : `${inKiB(size)} is no power of two.`;
    },
    fixes: (element, facts) => [writeAmount(element, HUGE_PAGE, facts)],
  }),
  unwantedRule({
    ...block,
    at: TARGET,
    when: (target, { document }) => {
      const isBare = document.faults.length === 0 && !target.child('block')?.text;
      return isBare && isMemoryModel(target.parent, 'virtio-mem');
    },
    message: () => 'The size of the blocks is not stated.',
    fixes: (target, facts) =>
      target.child('block') ? [] : [addChild(target, `<block unit='KiB'>${HUGE_PAGE}</block>`, facts)],
  }),
);

export const virtioMemAddress = numberRule({
  code: 'virtio-mem-address',
  summary: "The place of a virtio-mem in the guest's memory is no number, or not at the border of a block.",
  since: version(12, 8),
  at: `${TARGET}/address/@base`,
  when: isOfVirtioMem,
  parse: hex,
  accepts: (base, place) => base % ((amountIn(memoryTarget(deviceOf(place), 'block')) || 1) * 1024) === 0,
  message: (text, place) =>
    isFault(hex(text))
      ? `'${text}' is not a number that libvirt can read.`
      : `${text.trim()} is not at the border of a block of ${inKiB(amountIn(memoryTarget(deviceOf(place), 'block')) ?? 0)}.`,
  fixes: (_, facts, base) => deleteAttribute(base, facts),
});

function isOfVirtioMem(part: XmlElement): boolean {
  return isMemoryModel(deviceOf(part), 'virtio-mem');
}

function isPowerOfTwo(size: number): boolean {
  return size > 0 && Number.isInteger(Math.log2(size));
}
