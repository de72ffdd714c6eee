import { blockIoTuning, diskThrottling, throttleGroups } from './chapters/block-io.js';
import { containerCapabilities } from './chapters/capabilities.js';
import { characterDeviceEnds, characterDevices } from './chapters/character-devices.js';
import { timeKeeping } from './chapters/clock.js';
import { controllers } from './chapters/controllers.js';
import { cpuModel } from './chapters/cpu.js';
import { cpuAllocation, iothreads } from './chapters/cpu-allocation.js';
import { cpuTuning } from './chapters/cpu-tuning.js';
import { disks } from './chapters/disk.js';
import { diskChains } from './chapters/disk-chain.js';
import { diskSources } from './chapters/disk-source.js';
import { domain } from './chapters/domain.js';
import { hypervisorFeatures } from './chapters/features.js';
import { filesystems } from './chapters/filesystem.js';
import { lxcNamespace, otherCommandLines, qemuNamespace } from './chapters/foreign-namespaces.js';
import { graphics } from './chapters/graphics.js';
import { hostInterfaces, virtualIommus } from './chapters/host-interfaces.js';
import { hostDevices, redirectedDevices } from './chapters/hostdev.js';
import { hyperVFeatures } from './chapters/hyperv.js';
import { inputs } from './chapters/inputs.js';
import { networkCards } from './chapters/interface.js';
import { networkConnections } from './chapters/interface-connections.js';
import { memoryAllocation, memoryBacking, memoryTuning, numaTuning } from './chapters/memory.js';
import { memoryDevices, sharedMemory } from './chapters/memory-devices.js';
import { booting, directBooting } from './chapters/os.js';
import { launchSecurity, securityLabels, sourceLabels } from './chapters/security.js';
import { addresses, sharedParts } from './chapters/shared-parts.js';
import { balloons, crashDevices, randomNumbers, trustedPlatformModules } from './chapters/small-devices.js';
import { audioBackends, soundCards } from './chapters/sound.js';
import { systemInformation } from './chapters/sysinfo.js';
import { videoCards } from './chapters/video.js';
import type { Chapter } from './documentation.js';

/** All that is documented. */
export const chapters: readonly Chapter[] = [
  blockIoTuning,
  diskThrottling,
  throttleGroups,
  containerCapabilities,
  characterDevices,
  characterDeviceEnds,
  timeKeeping,
  controllers,
  cpuAllocation,
  iothreads,
  cpuTuning,
  cpuModel,
  diskSources,
  diskChains,
  disks,
  domain,
  hypervisorFeatures,
  filesystems,
  graphics,
  virtualIommus,
  hostInterfaces,
  hostDevices,
  redirectedDevices,
  hyperVFeatures,
  inputs,
  networkConnections,
  networkCards,
  memoryDevices,
  sharedMemory,
  memoryAllocation,
  memoryBacking,
  memoryTuning,
  numaTuning,
  booting,
  directBooting,
  qemuNamespace,
  otherCommandLines,
  lxcNamespace,
  securityLabels,
  sourceLabels,
  launchSecurity,
  sharedParts,
  addresses,
  balloons,
  randomNumbers,
  crashDevices,
  trustedPlatformModules,
  soundCards,
  audioBackends,
  systemInformation,
  videoCards,
];
