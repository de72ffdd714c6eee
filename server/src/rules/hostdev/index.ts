import type { Rule } from '../rule.js';
import { hostdevSourceAddressNumber } from './hostdev-source-address-number.js';
import { hostdevSourceAddressRange } from './hostdev-source-address-range.js';

export const hostdevRules: readonly Rule[] = [hostdevSourceAddressNumber, hostdevSourceAddressRange];
