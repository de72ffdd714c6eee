// How much the host's block devices are used by a guest.
import { decimal } from '../../model/values/decimal.js';
import { decimal64 } from '../../model/values/decimal64.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const DEVICE = 'blkiotune/device';
const SMALL = ['weight', 'read_iops_sec', 'write_iops_sec'];
const LARGE = ['read_bytes_sec', 'write_bytes_sec'];

const device = {
  code: 'blkio-device',
  summary: 'The use of a block device of the host is limited by no number, or that of a device without path.',
};

export const blkioDevice = joinedRule(
  unwantedRule({
    ...device,
    at: DEVICE,
    when: element => !element.child('path')?.text,
    message: () => 'This <device> does not say the path of which it is.',
    fixes: deleteElement,
  }),
  unwantedRule({
    ...device,
    at: DEVICE,
    when: (element, { elements }) => {
      const path = element.child('path')?.text;
      return Boolean(path) && elements.at(DEVICE).find(each => each.child('path')?.text === path) !== element;
    },
    message: element => `There is a <device> for ${element.child('path')?.text} already.`,
    fixes: deleteElement,
  }),
  unwantedRule({
    ...device,
    at: [...SMALL, ...LARGE].map(name => `${DEVICE}/${name}`),
    when: isMalformed,
    message: (_, text) => `'${text}' is not a number that libvirt takes here.`,
    fixes: deleteElement,
  }),
);

function isMalformed(element: XmlElement): boolean {
  const { name, text } = element;
  if (text === '') return false;
  // What is below zero counts down from the highest number.
  const number = text.replace(/^(\s*)-/, '$1');
  return isFault(SMALL.includes(name) ? decimal(number) : decimal64(number));
}

export const resourceIncomplete = missingRule({
  code: 'resource-incomplete',
  summary: 'The resources of a domain are neither in a partition nor told apart by an ID.',
  at: 'resource',
  needs: [],
  when: resource => !resource.child('partition')?.text && !resource.child('fibrechannel')?.attribute('appid')?.value,
  message: () => 'This <resource> has neither a <partition> nor a <fibrechannel> with an appid.',
  fixes: deleteElement,
});
