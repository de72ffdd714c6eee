// USB devices of the host: by what they are, or by where they are.

import { isReadIn } from '../evidence/hostdev-type.js';
import { giveUsb } from '../fixes/give-usb.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import { whyNoUsb } from '../words/why-no-usb.js';

export const hostdevUsbProductMissing = missingRule({
  code: 'hostdev-usb-product-missing',
  summary: 'A USB host device has a vendor but no product.',
  at: 'devices/hostdev/source',
  when: element => isReadIn(element, 'usb') && element.child('vendor') !== undefined,
  needs: 'product',
  message: () => 'A vendor alone does not tell a USB device: the product is missing.',
});

export const hostdevUsbVendorMissing = missingRule({
  code: 'hostdev-usb-vendor-missing',
  summary: 'A USB host device has a product but no vendor.',
  at: 'devices/hostdev/source',
  when: element => isReadIn(element, 'usb') && element.child('product') !== undefined,
  needs: 'vendor',
  message: () => 'A product alone does not tell a USB device: the vendor is missing.',
});

export const hostdevUsbGuestresetInvalid = valueRule({
  code: 'hostdev-usb-guestreset-invalid',
  summary: 'What becomes of resets by the guest is none of what libvirt knows.',
  at: 'devices/hostdev/source/@guestReset',
  when: element => isReadIn(element, 'usb'),
  noun: 'a way to treat resets',
  oneOf: ['off', 'uninitialized', 'on'],
});

export const hostdevUsbDisabled = refusalRule({
  code: 'hostdev-usb-disabled',
  summary: 'A USB host device is there, but the domain has no USB.',
  message: (_, facts) => `This host device needs USB, but ${whyNoUsb(facts)}.`,
  fixes: giveUsb,
});
