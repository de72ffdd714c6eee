/**
 * What a host's libvirt tells of itself (`virsh domcapabilities`). It is true of one emulator, one architecture, one
 * sort of domain and one machine.
 */
export interface HostCapabilities {
  readonly emulator: string;
  /** `kvm` or `qemu`. */
  readonly domainType: string;
  readonly arch: string;
  /** In full: `pc-q35-11.1`. */
  readonly machine: string;
  /** The values listed for something: `devices/video/modelType`; `undefined` where that libvirt lists none of it. */
  valuesOf(path: string): ReadonlySet<string> | undefined;
  /** What is said of `features/sev` or `devices/tpm`; `undefined` where that libvirt is silent about it. */
  supports(path: string): boolean | undefined;
  /** The named CPU models, and whether the host can run them. */
  readonly cpuModels: ReadonlyMap<string, boolean>;
}
