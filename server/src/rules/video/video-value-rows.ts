// Numbers and words of graphics cards, as libvirt reads them before it looks at the model.
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { statesVirtio } from '../evidence/videos.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { type MissingRow, missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

const MODEL_NUMBER = {
  code: 'video-model-number',
  summary: 'The memory or the screens of a graphics card are no number.',
  at: ['heads', 'ram', 'vram', 'vram64', 'vgamem'].map(name => `devices/video/model/@${name}`),
};
const ACCELERATION = {
  code: 'video-acceleration-invalid',
  summary: 'The acceleration of a graphics card says nothing, or something that libvirt does not know.',
};
const RESOLUTION = {
  code: 'video-resolution-malformed',
  summary: 'The resolution of a graphics card is not two numbers.',
};
const OPTION = {
  code: 'video-option-unknown',
  summary: 'An option of a graphics card has a value that libvirt does not know.',
  oneOf: ['on', 'off'],
};

export const videoValueRows: readonly Rule[] = [
  joinedRule(
    numberRule({
      ...MODEL_NUMBER,
      parse: text => (text === '' ? 0 : decimal(text)),
      message: text => `'${text}' is not a decimal number.`,
      fixes: (_, facts, attribute) => deleteAttribute(attribute, facts),
    }),
    unwantedRule({
      ...MODEL_NUMBER,
      since: version(12, 8),
      when: (_, __, attribute) => attribute?.value === '',
      message: () => 'This number is left empty.',
    }),
  ),
  joinedRule(
    missingRule({
      ...ACCELERATION,
      at: 'devices/video/model/acceleration',
      needs: ['@accel2d', '@accel3d', '@rendernode'],
      message: () => 'This <acceleration> says nothing.',
      fixes: deleteElement,
    }),
    valueRule({
      ...ACCELERATION,
      at: ['accel2d', 'accel3d'].map(name => `devices/video/model/acceleration/@${name}`),
      oneOf: ['yes', 'no'],
      fixes: (_, __, answer) => changeTo(answer, ['no']),
    }),
  ),
  joinedRule(
    needsSize('x', '1280'),
    // One missing number is enough to say it.
    needsSize('y', '720', resolution => resolution.attribute('x') !== undefined),
    numberRule({
      ...RESOLUTION,
      at: ['x', 'y'].map(name => `devices/video/model/resolution/@${name}`),
      parse: decimal,
      message: text => `'${text}' is not a decimal number.`,
    }),
  ),
  valueRule({
    code: 'video-driver-name-unknown',
    summary: 'The driver of a graphics card is one that libvirt does not know.',
    at: 'devices/video/driver/@name',
    noun: 'a driver of graphics cards',
    oneOf: ['qemu', 'vhostuser'],
    fixes: (driver, facts) => deleteAttribute(driver.attribute('name'), facts),
  }),
  joinedRule(
    valueRule({
      ...OPTION,
      at: ['iommu', 'ats', 'packed', 'page_per_vq'].map(name => `devices/video/driver/@${name}`),
      fixes: (_, facts, option) => deleteAttribute(option, facts),
    }),
    valueRule({
      ...OPTION,
      since: version(12, 8),
      at: ['devices/video/model/@blob', 'devices/video/model/@edid'],
      fixes: (_, facts, option) => deleteAttribute(option, facts),
    }),
    valueRule({
      ...OPTION,
      since: version(12, 8),
      at: 'devices/video/model/@device',
      when: statesVirtio,
      oneOf: ['virtio-vga', 'virtio-vga-gl', 'virtio-gpu', 'virtio-gpu-gl', 'vhost-user-vga', 'vhost-user-gpu'],
      fixes: (_, facts, option) => deleteAttribute(option, facts),
    }),
  ),
];

function needsSize(name: string, example: string, when?: MissingRow['when']): Rule {
  return missingRule({
    ...RESOLUTION,
    at: 'devices/video/model/resolution',
    needs: `@${name}`,
    ...(when && { when }),
    message: () => `This <resolution> has no ${name}.`,
    fixes: (resolution, facts) =>
      resolution.attributes.length
        ? [addAttribute(resolution, name, example, facts)]
        : deleteElement(resolution, facts),
  });
}
