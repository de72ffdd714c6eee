import { blockIoTuning, diskThrottling, throttleGroups } from './chapters/block-io.js';
import { containerCapabilities } from './chapters/capabilities.js';
import { characterDeviceEnds, characterDevices } from './chapters/character-devices.js';
import { timeKeeping } from './chapters/clock.js';
import { controllers } from './chapters/controllers.js';
import { cpuModel } from './chapters/cpu.js';
import { cpuAllocation, iothreads } from './chapters/cpu-allocation.js';
import { cpuTuning } from './chapters/cpu-tuning.js';
import { disks } from './chapters/disk.js';
import { diskAccess } from './chapters/disk-access.js';
import { diskChains } from './chapters/disk-chain.js';
import { diskDrivers } from './chapters/disk-driver.js';
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
import { networkTraffic } from './chapters/interface-traffic.js';
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

/** All that is documented. Asked for late: the bundles do not even read it before that. */
export function chapters(): readonly Chapter[] {
  return [
    domain,
    booting,
    directBooting,
    systemInformation,
    cpuAllocation,
    cpuModel,
    cpuTuning,
    iothreads,
    memoryAllocation,
    memoryBacking,
    memoryTuning,
    numaTuning,
    blockIoTuning,
    throttleGroups,
    hypervisorFeatures,
    hyperVFeatures,
    containerCapabilities,
    timeKeeping,
    securityLabels,
    sourceLabels,
    launchSecurity,
    sharedParts,
    addresses,
    controllers,
    disks,
    diskDrivers,
    diskSources,
    diskAccess,
    diskChains,
    diskThrottling,
    filesystems,
    networkCards,
    networkConnections,
    networkTraffic,
    hostDevices,
    redirectedDevices,
    virtualIommus,
    inputs,
    graphics,
    videoCards,
    soundCards,
    audioBackends,
    characterDevices,
    characterDeviceEnds,
    memoryDevices,
    sharedMemory,
    balloons,
    randomNumbers,
    crashDevices,
    trustedPlatformModules,
    hostInterfaces,
    qemuNamespace,
    lxcNamespace,
    otherCommandLines,
  ];
}
