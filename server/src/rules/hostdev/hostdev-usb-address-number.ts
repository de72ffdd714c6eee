import { cNumber } from '../../model/values/c-number.js';
import type { XmlAttribute } from '../../xml/tree.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { numberRule } from '../kinds/number-rule.js';
import type { Fix } from '../rule.js';

export const hostdevUsbAddressNumber = numberRule({
  code: 'hostdev-usb-address-number',
  summary: 'The bus or the device of a USB host device is no number that libvirt can read.',
  at: ['devices/hostdev/source/address/@bus', 'devices/hostdev/source/address/@device'],
  when: element => isReadIn(element, 'usb'),
  parse: cNumber,
  message: text => `'${text}' is not a number that libvirt can read.`,
  fixes: (_, __, attribute) => dropZeros(attribute),
});

/** lsusb prints decimal numbers with zeros in front, which make them octal for libvirt. */
function dropZeros({ value, valueSpan }: XmlAttribute): Fix[] {
  const [, zeros = '', digits = ''] = /^(0+)([1-9][0-9]*)$/.exec(value) ?? [];
  if (!valueSpan || !zeros || valueSpan.end - valueSpan.start !== value.length) return [];
  return [
    { title: `Write ${digits}`, edits: [{ span: { ...valueSpan, end: valueSpan.start + zeros.length }, text: '' }] },
  ];
}
