import { cNumber } from '../../model/values/c-number.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { isReadIn } from '../evidence/hostdev-type.js';
import { ruleOf } from '../kinds/row.js';
import type { Fix } from '../rule.js';

const row = {
  code: 'hostdev-usb-id-invalid',
  summary: 'The vendor or the product of a USB host device is no number, or the vendor is 0.',
};

export const hostdevUsbIdInvalid = ruleOf(row, function* check({ document, elements }) {
  const found = ['vendor', 'product'].flatMap(name => elements.at(`devices/hostdev/source/${name}`));
  for (const element of found) {
    if (!isReadIn(element, 'usb') || !isIntact(document, element)) continue;
    const id = element.attribute('id');
    const message = id ? faultOf(element, id) : `This <${element.name}> has no id.`;
    if (message) yield { span: spanOfAttribute(element, 'id'), message, fixes: () => insertPrefix(id) };
  }
});

function faultOf({ name }: XmlElement, { value }: XmlAttribute): string | undefined {
  const id = cNumber(value);
  if (isFault(id)) return `'${value}' is not a number that libvirt can read.`;
  return id === 0 && name === 'vendor' ? 'No vendor has the id 0.' : undefined;
}

/** lsusb prints hexadecimal digits without the prefix. */
function insertPrefix(id: XmlAttribute | undefined): Fix[] {
  if (!id?.valueSpan || !/^(?!0+$)[0-9a-f]{1,8}$/i.test(id.value)) return [];
  return [
    { title: `Write 0x${id.value}`, edits: [{ span: { ...id.valueSpan, end: id.valueSpan.start }, text: '0x' }] },
  ];
}
