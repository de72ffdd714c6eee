import { version } from '../../machine/profile.js';
import { hex } from '../../model/values/hex.js';
import { isFault } from '../../model/values/parsed.js';
import { removeAttribute } from '../../xml/edit/attributes.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { isMemoryModel, memoryTarget, usableSize } from '../evidence/memory-amounts.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem } from '../rule.js';
import { hex as asHex } from '../words/hex.js';

interface Stretch {
  readonly base: XmlAttribute;
  readonly start: number;
  readonly end: number;
}

/** Ranges are compared from here on; before, bases of DIMMs alone. */
const ranges = version(12, 8);

export const memoryDeviceOverlap = ruleOf(
  { code: 'memory-device-overlap', summary: "Two memory devices are at one place of the guest's memory." },
  function* check(facts): Iterable<Problem> {
    const devices = facts.elements.at('devices/memory');
    if (devices.length < 2) return;
    const before: Stretch[] = [];
    for (const stretch of devices.flatMap(device => stretchOf(device, facts))) {
      const other = before.find(({ start, end }) => start < stretch.end && stretch.start < end);
      before.push(stretch);
      if (!other?.base.valueSpan || !stretch.base.valueSpan) continue;
      yield {
        span: stretch.base.valueSpan,
        message: `Another memory device is at ${asHex(other.start)} to ${asHex(other.end - 1)}.`,
        related: [{ span: other.base.valueSpan, message: 'It is here.' }],
        fixes: () => [{ title: 'Let QEMU choose', edits: [removeAttribute(facts.document, stretch.base)] }],
      };
    }
  },
);

/** A base of 0 leaves the place to QEMU. */
function stretchOf(device: XmlElement, { document, definition }: Facts): Stretch[] {
  const isNew = definition.profile.libvirt >= ranges;
  const place = placeOf(device, isNew);
  const base = place?.attribute('base');
  const start = base ? hex(base.value) : 0;
  const size = usableSize(device);
  if (!place || !base || isFault(start) || start === 0 || size <= 0 || !isIntact(document, place)) return [];
  return [{ base, start, end: start + (isNew ? size * 1024 : 1) }];
}

/** Virtio memory has its place in the target, a DIMM in its address. */
function placeOf(device: XmlElement, isNew: boolean): XmlElement | undefined {
  if (isMemoryModel(device, 'virtio-mem')) return isNew ? memoryTarget(device, 'address') : undefined;
  const address = device.child('address');
  const isDimm = isMemoryModel(device, 'dimm', 'nvdimm') && address?.attribute('type')?.value === 'dimm';
  return isDimm ? address : undefined;
}
