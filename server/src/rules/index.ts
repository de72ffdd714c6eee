import { addressRules } from './addresses/index.js';
import { controllersRules } from './controllers/index.js';
import { devicesRules } from './devices/index.js';
import { diskRules } from './disk/index.js';
import { filesystemRules } from './filesystem/index.js';
import { hostdevRules } from './hostdev/index.js';
import { interfaceRules } from './interface/index.js';
import { machineRules } from './machine/index.js';
import { pciRules } from './pci/index.js';
import type { Rule } from './rule.js';
import { videoRules } from './video/index.js';
import { xmlRules } from './xml/index.js';

/** Every rule, family by family, in the order in which a reader would learn the subject. */
export const rules: readonly Rule[] = [
  ...xmlRules,
  ...machineRules,
  ...addressRules,
  ...pciRules,
  ...controllersRules,
  ...devicesRules,
  ...diskRules,
  ...filesystemRules,
  ...hostdevRules,
  ...interfaceRules,
  ...videoRules,
];
