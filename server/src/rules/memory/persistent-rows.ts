// Memory that keeps its content: NVDIMMs with their labels, and virtio-pmem.
import { ppc64 } from '../../machine/arches.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { amountIn, inKiB, isMemoryModel, memoryTarget } from '../evidence/memory-amounts.js';
import { addChild } from '../fixes/add-part.js';
import { deleteElement } from '../fixes/delete-part.js';
import { writeAmount } from '../fixes/write-amount.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const DEVICE = 'devices/memory';
const TARGET = `${DEVICE}/target`;
const PERSISTENT = ['nvdimm', 'virtio-pmem'];
/** KiB. */
const LEAST_LABEL = 128;
const BLOCK_OF_PPC64 = 256 * 1024;

export const nvdimmPathMissing = ruleOf(
  { code: 'nvdimm-path-missing', summary: 'A persistent memory device has no file that keeps its content.' },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const device of facts.elements.at(DEVICE)) {
      const source = device.child('source');
      if (!isMemoryModel(device, ...PERSISTENT) || source?.child('path')?.text) continue;
      const model = device.attribute('model')?.value;
      yield {
        span: device.nameSpan,
        message: `This ${model} has no file that keeps its content.`,
        fixes: () =>
          source?.child('path')
            ? []
            : [
                source
                  ? addChild(source, '<path>/var/lib/libvirt/images/memory.raw</path>', facts, 'first')
                  : addChild(
                      device,
                      '<source>\n  <path>/var/lib/libvirt/images/memory.raw</path>\n</source>',
                      facts,
                      'first',
                    ),
              ],
      };
    }
  },
);

export const nvdimmLabelSize = unwantedRule({
  code: 'nvdimm-label-size',
  summary: 'The label area of an NVDIMM is too small, or leaves no room for anything else.',
  at: `${TARGET}/label/size`,
  spanOf: size => (size.parent ?? size).nameSpan,
  when: (element, facts) => labelFault(element, facts) !== undefined,
  message: element => {
    const label = amountIn(element) ?? 0;
    return label < LEAST_LABEL
      ? `A label area has at least ${inKiB(LEAST_LABEL)}.`
      : 'The label area leaves too little of the NVDIMM.';
  },
  fixes: (element, facts) => (labelFault(element, facts) === 'small' ? [writeAmount(element, LEAST_LABEL, facts)] : []),
});

/** On ppc64 a whole block must be left. */
function labelFault(element: XmlElement, facts: Facts): 'small' | 'large' | undefined {
  const device = element.parent?.parent?.parent;
  const label = amountIn(element);
  const size = amountIn(device && memoryTarget(device, 'size'));
  if (!label || size === undefined || !isMemoryModel(device, 'nvdimm')) return undefined;
  if (label < LEAST_LABEL) return 'small';
  const least = isPpc64(facts) ? BLOCK_OF_PPC64 : 1;
  return size - label < least ? 'large' : undefined;
}

export const nvdimmLabelMissing = unwantedRule({
  code: 'nvdimm-label-missing',
  summary: 'An NVDIMM of ppc64 has no label area.',
  at: TARGET,
  when: (target, facts) =>
    isMemoryModel(target.parent, 'nvdimm') &&
    isPpc64(facts) &&
    facts.document.faults.length === 0 &&
    !/[^0\s]/.test(target.child('label')?.child('size')?.text ?? ''),
  message: () => 'On ppc64 an NVDIMM needs a label area, and this one has none.',
  fixes: (target, facts) =>
    target.child('label')
      ? []
      : [addChild(target, `<label>\n  <size unit='KiB'>${LEAST_LABEL}</size>\n</label>`, facts)],
});

export const nvdimmUuid = unwantedRule({
  code: 'nvdimm-uuid',
  summary: 'An NVDIMM has a UUID, which it has on ppc64 only.',
  at: 'devices/memory/uuid',
  when: (uuid, facts) =>
    isMemoryModel(uuid.parent, 'nvdimm') && uuid.text !== '' && knowsMachine(facts) && !isPpc64(facts),
  message: () => 'An NVDIMM has a UUID on ppc64 only.',
  fixes: deleteElement,
});

function isPpc64(facts: Facts): boolean {
  return knowsMachine(facts) && (ppc64 as readonly string[]).includes(facts.definition.machine.arch);
}

export const memoryDeviceDiscard = unwantedRule({
  code: 'memory-device-discard',
  summary: 'A persistent memory device is to discard its content.',
  at: `${DEVICE}/@discard`,
  when: device => device.attribute('discard')?.value === 'yes' && isMemoryModel(device, ...PERSISTENT),
  message: element => `The content of ${element.attribute('model')?.value} memory cannot be discarded.`,
});

export const virtioPmemNode = unwantedRule({
  code: 'virtio-pmem-node',
  summary: 'A virtio-pmem belongs to a NUMA cell.',
  at: `${DEVICE}/target/node`,
  when: node => isMemoryModel(node.parent?.parent, 'virtio-pmem') && /^\s*\+?\d{1,9}$/.test(node.text),
  message: () => 'A virtio-pmem belongs to no NUMA cell.',
});

export const virtioPmemAccess = unwantedRule({
  code: 'virtio-pmem-access',
  summary: 'A virtio-pmem keeps its changes to itself.',
  at: `${DEVICE}/@access`,
  when: device => isMemoryModel(device, 'virtio-pmem') && device.attribute('access')?.value === 'private',
  message: () => 'A virtio-pmem has shared access only.',
  fixes: (device, { document }): Fix[] => [
    { title: "Change to 'shared'", edits: [setAttribute(document, device, 'access', 'shared')] },
  ],
});
