// What graphics cards of some models can be told and others cannot.
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { cardModelOf, isCard, statesVirtio, videoModelOf, videoOf } from '../evidence/videos.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';

/** What has no resolution of its own to set; no card at all is not asked. */
const FIXED_RESOLUTION = new Set(['cirrus', 'vmvga', 'ramfb']);

const WITHOUT_EDID = new Set(['cirrus', 'vmvga', 'ramfb', 'qxl']);

const DEVICE = {
  code: 'video-virtio-device',
  summary: 'A virtio graphics card is to be a device of QEMU that it cannot be.',
  since: version(12, 8),
  at: 'devices/video/model/@device',
};

/** In KiB. libvirt rounds up to a power of two before it asks for 1024. */
const TOO_SMALL = 512;

export const videoOptionRows: readonly Rule[] = [
  unwantedRule({
    code: 'video-vram-too-small',
    summary: 'A graphics card has less than 1 MiB of memory.',
    at: 'devices/video/model/@vram',
    when: (model, facts, vram) => {
      const size = decimal(vram?.value ?? '');
      const name = videoModelOf(model, facts) ?? '';
      return ['vga', 'vmvga'].includes(name) && !isFault(size) && size > 0 && size <= TOO_SMALL;
    },
    message: (_, vram) => `${vram} KiB are less than the 1 MiB that this card needs.`,
    fixes: model => changeAttribute(model, 'vram', ['16384']),
  }),
  unwantedRule({
    code: 'video-accel2d',
    summary: 'A graphics card is to accelerate two dimensions, which QEMU does not do.',
    at: 'devices/video/model/acceleration/@accel2d',
    when: (acceleration, facts, value) => value?.value === 'yes' && isCard(acceleration, facts),
    message: () => 'QEMU has no acceleration of two dimensions.',
    fixes: acceleration => changeAttribute(acceleration, 'accel2d', ['no']),
  }),
  unwantedRule({
    code: 'video-accel3d',
    summary: 'A graphics card other than virtio is to accelerate three dimensions.',
    until: version(11, 3),
    at: 'devices/video/model/acceleration/@accel3d',
    when: (acceleration, facts, value) => value?.value === 'yes' && isOther(acceleration, facts, 'virtio'),
    message: () => 'Only a virtio card accelerates three dimensions.',
    fixes: acceleration => changeAttribute(acceleration, 'accel3d', ['no']),
  }),
  unwantedRule({
    code: 'video-rendernode',
    summary: 'A graphics card names a render node, but is not run by a vhost-user process.',
    at: 'devices/video/model/acceleration/@rendernode',
    when: (acceleration, facts) => {
      const video = videoOf(acceleration, facts)?.stated?.element;
      return isCard(acceleration, facts) && video?.child('driver')?.attribute('name')?.value !== 'vhostuser';
    },
    message: () => "Only a card with the driver 'vhostuser' has a render node.",
    // libvirt refuses an <acceleration> that says nothing.
    fixes: (acceleration, facts) =>
      acceleration.attributes.length > 1
        ? deleteAttribute(acceleration.attribute('rendernode'), facts)
        : deleteElement(acceleration, facts),
  }),
  unwantedRule({
    code: 'video-resolution',
    summary: 'A graphics card has a resolution that is 0, or that its model cannot have.',
    at: 'devices/video/model/resolution',
    when: (resolution, facts) =>
      FIXED_RESOLUTION.has(videoModelOf(resolution, facts) ?? '') ||
      (isCard(resolution, facts) && ['x', 'y'].some(name => isZero(resolution, name))),
    message: resolution =>
      ['x', 'y'].some(name => isZero(resolution, name))
        ? 'A resolution cannot be 0.'
        : 'This model of graphics card has no resolution to set.',
  }),
  unwantedRule({
    code: 'video-vhostuser-model',
    summary: 'A graphics card other than virtio is to be run by a vhost-user process.',
    at: 'devices/video/driver/@name',
    when: (driver, facts, name) => name?.value === 'vhostuser' && isOther(driver, facts, 'virtio'),
    message: () => 'A vhost-user process runs virtio cards only.',
  }),
  joinedRule(
    unwantedRule({
      ...DEVICE,
      when: (model, facts, device) =>
        statesVirtio(model) && isCard(model, facts) && device !== undefined && !suitsDriver(device.value, model),
      message: (model, device) =>
        isOfVhostuser(model)
          ? `${device} is not run by a vhost-user process.`
          : `${device} is run by a vhost-user process.`,
    }),
    unwantedRule({
      ...DEVICE,
      isSuspect: device => device.endsWith('-vga'),
      when: (model, facts) => statesVirtio(model) && knowsAbsence(facts) && videoOf(model, facts)?.isPrimary === false,
      message: (_, device) => `${device} can only be the primary graphics card, which the guest has already.`,
    }),
  ),
  unwantedRule({
    code: 'video-edid',
    summary: 'A graphics card that tells the guest nothing of its screen is to do so, or is not to.',
    since: version(12, 8),
    at: 'devices/video/model/@edid',
    isSuspect: edid => edid === 'on' || edid === 'off',
    when: (model, facts) => WITHOUT_EDID.has(videoModelOf(model, facts) ?? ''),
    message: model => `A ${model.attribute('type')?.value} card has no EDID to switch.`,
  }),
  unwantedRule({
    code: 'video-virtio-option',
    summary: 'A graphics card other than virtio has an option of virtio devices.',
    at: ['iommu', 'ats', 'packed', 'page_per_vq'].map(name => `devices/video/driver/@${name}`),
    when: (driver, facts, option) => ['on', 'off'].includes(option?.value ?? '') && isOther(driver, facts, 'virtio'),
    message: () => 'Only virtio devices have this option.',
  }),
  unwantedRule({
    code: 'video-blob',
    summary: 'A graphics card is to share memory that it cannot share.',
    since: version(12, 8),
    at: 'devices/video/model/@blob',
    when: (model, facts, blob) => {
      if (isOther(model, facts, 'virtio')) return ['on', 'off'].includes(blob?.value ?? '');
      return blob?.value === 'on' && isCard(model, facts) && hasOrdinaryMemory(facts);
    },
    message: model =>
      model.attribute('type')?.value === 'virtio'
        ? 'Blob resources need memory of type memfd, which the domain does not have.'
        : 'Only a virtio card has blob resources.',
  }),
];

function isOther(element: XmlElement, facts: Facts, than: string): boolean {
  const model = cardModelOf(element, facts);
  return model !== undefined && model !== than;
}

function isZero(resolution: XmlElement, name: string): boolean {
  return decimal(resolution.attribute(name)?.value ?? '') === 0;
}

/** A bare device says nothing about the memory of its domain. */
function hasOrdinaryMemory({ elements, domain, document }: Facts): boolean {
  if (domain.form !== 'domain' || document.faults.length > 0) return false;
  return elements.at('memoryBacking/source')[0]?.attribute('type')?.value !== 'memfd';
}

/** libvirt's `virtio-…` are run by QEMU, its `vhost-user-…` by another process; other names are none. */
function suitsDriver(device: string, model: XmlElement): boolean {
  return (
    !/^(virtio|vhost-user)-(vga|gpu)(-gl)?$/.test(device) || device.startsWith('vhost-user') === isOfVhostuser(model)
  );
}

function isOfVhostuser(model: XmlElement): boolean {
  return model.parent?.child('driver')?.attribute('name')?.value === 'vhostuser';
}
