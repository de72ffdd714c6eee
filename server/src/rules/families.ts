import { addressRules } from './addresses/index.js';
import { controllersRules } from './controllers/index.js';
import { devicesRules } from './devices/index.js';
import { diskRules } from './disk/index.js';
import { filesystemRules } from './filesystem/index.js';
import { hostRules } from './host/index.js';
import { hostdevRules } from './hostdev/index.js';
import { interfaceRules } from './interface/index.js';
import { machineRules } from './machine/index.js';
import { memoryRules } from './memory/index.js';
import { numaRules } from './numa/index.js';
import { pciRules } from './pci/index.js';
import type { Rule } from './rule.js';
import { schemaRules } from './schema/index.js';
import { suppressionRules } from './suppression/index.js';
import { vcpuRules } from './vcpu/index.js';
import { videoRules } from './video/index.js';
import { xmlRules } from './xml/index.js';

/** The rules by the folder that holds them, in the order in which a reader would learn the subject. */
export const families: Readonly<Record<string, readonly Rule[]>> = {
  xml: xmlRules,
  schema: schemaRules,
  machine: machineRules,
  memory: memoryRules,
  vcpu: vcpuRules,
  numa: numaRules,
  addresses: addressRules,
  pci: pciRules,
  controllers: controllersRules,
  devices: devicesRules,
  disk: diskRules,
  filesystem: filesystemRules,
  hostdev: hostdevRules,
  interface: interfaceRules,
  video: videoRules,
  host: hostRules,
  // The last of all: it is asked what comments silenced in vain.
  suppression: suppressionRules,
};
