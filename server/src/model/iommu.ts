import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { onOff } from './values/one-of.js';
import { text } from './values/text.js';

const fields = {
  model: at('@model', text),
  intremap: at('driver/@intremap', onOff),
  eim: at('driver/@eim', onOff),
  xtsup: at('driver/@xtsup', onOff),
};

/** `<iommu>`: the guest's own IOMMU. */
export interface StatedIommu extends StatedDevice, Read<typeof fields> {
  readonly kind: 'iommu';
}

export const iommuFields = fieldsOf(fields);
