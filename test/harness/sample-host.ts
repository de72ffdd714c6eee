import { readHostCapabilities } from '../../server/src/features/host-capabilities/read-host-capabilities.js';
import type { HostCapabilities } from '../../server/src/machine/host-capabilities.js';
import { readProject } from './project.js';

/** What a libvirt said of a host with neither SPICE nor TPM emulation nor firmware; the lists of CPU features are cut. */
export function sampleHost(libvirt: '12.8.0' | '9.0.0'): HostCapabilities {
  const host = readHostCapabilities(readProject(`test/harness/hosts/libvirt-${libvirt}.xml`));
  if (!host) throw new Error(`There is no host of libvirt ${libvirt}.`);
  return host;
}
