import { setAttribute } from '../../xml/edit/attributes.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { ruleOf } from '../kinds/row.js';

const row = {
  code: 'hub-type-invalid',
  summary: 'A hub is of another type than usb, or of none.',
};

export const hubTypeInvalid = ruleOf(row, function* check({ document, elements }) {
  for (const element of elements.at('devices/hub')) {
    const type = element.attribute('type');
    if (type?.value === 'usb' || !isIntact(document, element)) continue;
    yield {
      span: spanOfAttribute(element, 'type'),
      message: type ? `'${type.value}' is not a type of hub: libvirt takes usb.` : 'This hub has no type.',
      fixes: () => [
        {
          title: type ? "Change to 'usb'" : "Add type='usb'",
          edits: [setAttribute(document, element, 'type', 'usb')],
        },
      ],
    };
  }
});
