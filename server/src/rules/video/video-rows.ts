// Graphics cards: their models, which of them go together, and what each model can be told.
import { type Profile, version } from '../../machine/profile.js';
import { whyNoVideoModel } from '../../machine/video-models.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsMachine } from '../evidence/certainty.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { cardModelOf, videoModelOf } from '../evidence/videos.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

/** Known to libvirt for the sake of other hypervisors. */
const FOREIGN = ['xen', 'vbox', 'parallels', 'gop'];
const MODELS = ['virtio', 'vga', 'bochs', 'qxl', 'cirrus', 'ramfb', 'vmvga', 'none', 'default'];
const SEVERAL_HEADS = new Set(['qxl', 'virtio']);

/** In KiB. */
const LEAST_VGA_MEMORY = 1024;

const UNSUPPORTED = {
  code: 'video-model-unsupported',
  summary: 'A graphics card has a model of another hypervisor, or of another architecture.',
  at: 'devices/video/model/@type',
  fixes: (model: XmlElement) => changeAttribute(model, 'type', ['virtio', 'vga', 'bochs']),
};

export const videoRows: readonly Rule[] = [
  valueRule({
    code: 'video-model-unknown',
    summary: 'A graphics card has a model that libvirt does not know.',
    at: 'devices/video/model/@type',
    noun: 'a model of graphics card',
    oneOf: [...MODELS, ...FOREIGN],
    when: (model, { definition }) => !isLeftEmpty(model, definition.profile),
    fixes: (model, { definition }) =>
      changeAttribute(
        model,
        'type',
        MODELS.filter(name => name !== 'qxl' || definition.profile.libvirt < version(12, 8)),
      ),
  }),
  joinedRule(
    unwantedRule({
      ...UNSUPPORTED,
      when: (_, __, type) => FOREIGN.includes(type?.value ?? ''),
      message: (_, type) => `QEMU has no graphics card of model ${type}.`,
    }),
    unwantedRule({
      ...UNSUPPORTED,
      when: (_, facts, type) => knowsMachine(facts) && isMissing(type?.value ?? '', facts),
      message: (_, type) => `QEMU has no graphics card of model ${type} on this architecture.`,
    }),
  ),
  unwantedRule({
    code: 'video-qxl-unsupported',
    summary: 'A graphics card is qxl, which QEMU has only where it is built with SPICE.',
    severity: 'hint',
    since: version(12, 8),
    at: 'devices/video/model/@type',
    when: (_, facts, type) => type?.value === 'qxl' && !facts.definition.profile.host && !isMissing('qxl', facts),
    message: () => 'Not every QEMU has qxl: some distributions build it without SPICE.',
    fixes: model => (hasMemoryOfQxl(model) ? [] : changeAttribute(model, 'type', ['virtio'])),
  }),
  unwantedRule({
    code: 'video-vgamem',
    summary: 'The VGA memory of a qxl card is less than 1 MiB, or no power of two.',
    at: 'devices/video/model/@vgamem',
    when: (model, facts, size) => {
      const value = decimal(size?.value ?? '');
      if (videoModelOf(model, facts) !== 'qxl' || isFault(value) || value === 0) return false;
      return value < LEAST_VGA_MEMORY || !Number.isInteger(Math.log2(value));
    },
    message: (_, size) => `${size} KiB is no power of two from ${LEAST_VGA_MEMORY} KiB on.`,
    fixes: model => {
      const size = Number(model.attribute('vgamem')?.value);
      return changeAttribute(model, 'vgamem', [String(Math.max(LEAST_VGA_MEMORY, 2 ** Math.ceil(Math.log2(size))))]);
    },
  }),
  refusalRule({
    code: 'video-secondary-not-allowed',
    summary: 'A graphics card that can only be the primary one stands beside another.',
    message: ({ values }) =>
      `A graphics card of model ${values.model} can only be the primary one, which the guest has already.`,
    related: 'This is the primary card.',
    fixes: ({ at }, facts) => [...becomeVirtio(at.element.child('model'), facts), ...deleteElement(at.element, facts)],
  }),
  refusalRule({
    code: 'video-multiple-primary',
    summary: 'Two graphics cards are said to be the primary one.',
    spanOf: ({ at }) => spanOfAttribute(at.element.child('model') ?? at.element, 'primary'),
    message: () => 'A guest has one primary graphics card only.',
    related: 'This is the first primary card.',
    fixes: ({ at }, facts) => deleteAttribute(at.element.child('model')?.attribute('primary'), facts),
  }),
  refusalRule({
    code: 'video-none-not-alone',
    summary: 'A domain without graphics card has a graphics card nevertheless.',
    spanOf: refusal => emptyOf(refusal).nameSpan,
    message: () => "A <video> of type 'none' must be the only one.",
    fixes: (refusal, facts) => deleteElement(emptyOf(refusal), facts),
  }),
  unwantedRule({
    code: 'video-heads',
    summary: 'A graphics card that has one screen is given another number of them.',
    at: 'devices/video/model/@heads',
    when: (model, facts, heads) => {
      const name = cardModelOf(model, facts);
      const count = decimal(heads?.value ?? '');
      return name !== undefined && !SEVERAL_HEADS.has(name) && !isFault(count) && count !== 1;
    },
    message: (_, heads) => `This graphics card has 1 head, not ${heads}.`,
    fixes: model => changeAttribute(model, 'heads', ['1']),
  }),
  unwantedRule({
    code: 'video-qxl-only-attribute',
    summary: 'A graphics card other than qxl is given memory that only qxl has.',
    at: ['devices/video/model/@ram', 'devices/video/model/@vram64', 'devices/video/model/@vgamem'],
    when: (model, facts, size) => {
      const name = cardModelOf(model, facts);
      const value = decimal(size?.value ?? '');
      return name !== undefined && name !== 'qxl' && !isFault(value) && value > 0;
    },
    message: () => 'Only a qxl card has this kind of memory.',
    fixes: (model, facts) => ['ram', 'vram64', 'vgamem'].flatMap(name => deleteAttribute(model.attribute(name), facts)),
  }),
];

/** One of two cards is the one that stands for none at all. */
function emptyOf({ at, device, others }: StatedRefusal): XmlElement {
  return device?.kind === 'video' && device.model === 'none' ? at.element : (others[0]?.stated?.element ?? at.element);
}

/** Older releases take an empty type for none. */
function isLeftEmpty(model: XmlElement, { libvirt }: Profile): boolean {
  return model.attribute('type')?.value === '' && libvirt < version(12, 8);
}

function isMissing(type: string, { definition }: Facts): boolean {
  return whyNoVideoModel(type, definition.machine.arch, definition.profile) !== undefined;
}

function hasMemoryOfQxl(model: XmlElement): boolean {
  return ['ram', 'vram64', 'vgamem'].some(name => model.attribute(name));
}

function becomeVirtio(model: XmlElement | undefined, { document }: Facts): Fix[] {
  if (!model) return [];
  return [{ title: "Change to 'virtio'", edits: [setAttribute(document, model, 'type', 'virtio')] }];
}
