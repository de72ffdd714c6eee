import { addressRules } from './addresses/index.js';
import { hostdevRules } from './hostdev/index.js';
import { pciRules } from './pci/index.js';
import type { Rule } from './rule.js';
import { xmlRules } from './xml/index.js';

/** Every rule, family by family, in the order in which a reader would learn the subject. */
export const rules: readonly Rule[] = [...xmlRules, ...addressRules, ...pciRules, ...hostdevRules];
