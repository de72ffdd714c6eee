// What every memory device has: a model, a size, a NUMA cell and room.
import { hasMemoryModel } from '../../machine/memory-models.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsAbsence, knowsMachine } from '../evidence/certainty.js';
import { isMemoryModel, totalMemory } from '../evidence/memory-amounts.js';
import { addChild } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { missingRule } from '../kinds/missing-rule.js';
import { spanOfName } from '../kinds/place.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts } from '../rule.js';

const DEVICE = 'devices/memory';
const MODELS = ['dimm', 'nvdimm', 'virtio-mem', 'virtio-pmem', 'sgx-epc'];

export const memoryDeviceModelUnknown = valueRule({
  code: 'memory-device-model-unknown',
  summary: 'A memory device has no model, or one that libvirt does not know.',
  at: `${DEVICE}/@model`,
  noun: 'a model of memory',
  oneOf: MODELS,
  isRequired: true,
  // Persistent models need a file besides.
  fixes: (_, __, model) => changeTo(model, [MODELS.find(each => each === model.value.toLowerCase()) ?? 'dimm']),
});

export const memoryDeviceUnsupported = unwantedRule({
  code: 'memory-device-unsupported',
  summary: 'The emulator of an architecture has no such memory device.',
  at: `${DEVICE}/@model`,
  when: (element, facts) => {
    const model = element.attribute('model')?.value ?? '';
    const { machine, profile } = facts.definition;
    const isKnown = MODELS.includes(model) && model !== 'sgx-epc';
    return isKnown && knowsMachine(facts) && !hasMemoryModel(model, machine, profile);
  },
  message: (_, model) => `QEMU has no ${model} memory for this architecture.`,
  fixes: deleteElement,
});

export const sgxUnsupported = unwantedRule({
  code: 'sgx-unsupported',
  summary: 'A domain that QEMU emulates has enclave memory, which needs KVM and a processor with SGX.',
  at: `${DEVICE}/@model`,
  when: (element, { domain }) => isMemoryModel(element, 'sgx-epc') && domain.type?.value === 'qemu',
  message: () => 'Enclave memory needs KVM on a processor with SGX.',
  fixes: deleteElement,
});

export const memoryDeviceTargetMissing = missingRule({
  code: 'memory-device-target-missing',
  summary: 'A memory device has no target, which states its size.',
  at: DEVICE,
  needs: 'target',
  message: () => 'The target of this memory device is missing.',
  fixes: (element, facts) => [
    addChild(element, `<target>\n  <size unit='MiB'>512</size>${nodeMarkup(element, facts)}\n</target>`, facts),
  ],
});

export const memoryDeviceSizeMissing = ruleOf(
  { code: 'memory-device-size-missing', summary: 'The target of a memory device has no size.' },
  function* check(facts) {
    if (!knowsAbsenceOfParts(facts)) return;
    for (const device of facts.elements.at(DEVICE)) {
      const target = device.child('target');
      const size = target?.child('size');
      if (!target || (size && size.text !== '')) continue;
      yield {
        span: (size ?? target).nameSpan,
        message: 'This memory device has no size.',
        fixes: () => (size ? [] : [addChild(target, "<size unit='MiB'>512</size>", facts, 'first')]),
      };
    }
  },
);

function knowsAbsenceOfParts({ document }: Facts): boolean {
  return document.faults.length === 0;
}

export const memoryDeviceWithoutMaxmemory = refusalRule({
  code: 'memory-device-without-maxmemory',
  summary: 'A domain has memory devices, but does not say how much memory it may get.',
  message: () => 'The domain does not say how much memory it may get: it has no <maxMemory>.',
  fixes: (_, facts) => {
    const most = Math.max(totalMemory(facts), 1) * 2;
    const markup = `<maxMemory slots='16' unit='KiB'>${most}</maxMemory>`;
    return facts.elements.at('maxMemory').length ? [] : [addChild(facts.domain.element, markup, facts, 'first')];
  },
});

export const memoryDeviceNodeMissing = ruleOf(
  { code: 'memory-device-node-missing', summary: 'A memory device does not name its NUMA cell.' },
  function* check(facts) {
    if (!knowsAbsence(facts) || facts.elements.at('cpu/numa/cell').length === 0) return;
    for (const device of facts.elements.at(DEVICE)) {
      const target = device.child('target');
      const node = target?.child('node');
      if (!target || (node && node.text !== '') || !isMemoryModel(device, 'dimm', 'nvdimm', 'virtio-mem')) continue;
      yield {
        span: (node ?? target).nameSpan,
        message: 'Which NUMA cell this memory belongs to is not stated.',
        fixes: () => (node ? [] : [addChild(target, '<node>0</node>', facts)]),
      };
    }
  },
);

export const memoryDeviceNodeUnknown = textRule({
  code: 'memory-device-node-unknown',
  summary: 'A memory device belongs to a NUMA cell that the domain does not have.',
  at: `${DEVICE}/target/node`,
  spanOf: spanOfName,
  when: (element, facts) =>
    knowsAbsence(facts) && isMemoryModel(element.parent?.parent, 'dimm', 'nvdimm', 'virtio-mem') && hasCells(facts),
  accepts: (text, _, { elements }) =>
    !isNumber(text) || Number(text) < Math.max(elements.at('cpu/numa/cell').length, 1),
  message: text => `The domain has no NUMA cell ${text.trim()}.`,
  fixes: () => ['0'],
});

export const memoryDeviceNodeMalformed = textRule({
  code: 'memory-device-node-malformed',
  summary: 'The NUMA cell of a memory device is no number.',
  at: `${DEVICE}/target/node`,
  accepts: text => text === '' || isNumber(text),
  message: text => `'${text}' is not the number of a NUMA cell.`,
  fixes: () => ['0'],
});

/** Stated, or the one that libvirt adds. */
function hasCells({ elements, definition }: Facts): boolean {
  return elements.at('cpu/numa/cell').length > 0 || definition.stated.maxMemory !== undefined;
}

function isNumber(text: string): boolean {
  return /^\s*\+?\d{1,9}$/.test(text);
}

function nodeMarkup(device: XmlElement, { elements }: Facts): string {
  return elements.at('cpu/numa/cell').length && !isMemoryModel(device, 'virtio-pmem') ? '\n  <node>0</node>' : '';
}

export const memoryDeviceAddressType = refusalRule({
  code: 'memory-device-address-type',
  summary: 'A virtio memory device has an address that only other devices have.',
  spanOf: ({ at }) => (at.address ? spanOfAttribute(at.address.element, 'type') : at.element.nameSpan),
  message: ({ device, values }) => `Memory of model ${device?.model} has no address of type ${values.type}.`,
  fixes: ({ at }, facts) => deleteElement(at.address?.element, facts),
});

/** What libvirt reads as an address of memory, its numbers included, without a word. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'pci',
  'usb',
  'drive',
  'ccid',
  'isa',
  'spapr-vio',
  'virtio-mmio',
  'ccw',
  'unassigned',
]);

export const memoryDevicePciAddress = unwantedRule({
  code: 'memory-device-pci-address',
  severity: 'warning',
  summary: 'A memory module has the address of another sort of device.',
  at: 'devices/memory/address/@type',
  spanOf: spanOfName,
  isSuspect: type => OF_OTHERS.has(type),
  when: address => ['dimm', 'nvdimm'].includes(address.parent?.attribute('model')?.value ?? ''),
  message: (_, type) => `A memory module has no ${type} address: libvirt takes its numbers for a slot and a base.`,
  fixes: deleteElement,
});
