import type { Rule } from '../rule.js';
import { addressNumberRules } from './address-number-rows.js';
import { addressTypeIgnoredByClass } from './address-type-ignored-by-class.js';
import { addressTypeRules } from './address-type-rows.js';
import { aliasNotUser } from './alias-not-user.js';
import { ccwRules } from './ccw-rows.js';
import { deviceInfoRules } from './device-info-rows.js';
import { unstableAutoAddress } from './unstable-auto-address.js';

export const addressRules: readonly Rule[] = [
  ...addressTypeRules,
  ...addressNumberRules,
  ...ccwRules,
  addressTypeIgnoredByClass,
  ...deviceInfoRules,
  aliasNotUser,
  unstableAutoAddress,
];
