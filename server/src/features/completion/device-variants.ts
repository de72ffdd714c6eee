// The same element for other purposes: what people look for under the name of the thing, not of the tag.
import type { Guest } from '../snapshot.js';

export interface DeviceVariant {
  /** The tag, and what makes this one different. */
  readonly label: string;
  /** As it is typed; `'` stands for the quote in use. */
  readonly text: string;
}

type Writer = (guest: Guest) => string | undefined;

const variants: Readonly<Record<string, Readonly<Record<string, Writer>>>> = {
  'devices/controller': {
    'pcie-root-port': guest => (isExpress(guest) ? controller('pci', 'pcie-root-port', guest) : undefined),
    'virtio-scsi': guest => controller('scsi', 'virtio-scsi', guest),
    'qemu-xhci': guest => controller('usb', 'qemu-xhci', guest),
  },
  'devices/disk': {
    cdrom: () => `<disk type='file' device='cdrom'>
  <source file='\${1:/var/lib/libvirt/images/install.iso}'/>
  <target dev='\${2:sda}' bus='\${3|sata,scsi,usb|}'/>
  <readonly/>
</disk>`,
    'block device': () => `<disk type='block' device='disk'>
  <driver name='qemu' type='raw' cache='none'/>
  <source dev='\${1:/dev/vg0/guest}'/>
  <target dev='\${2:vda}' bus='\${3|virtio,sata,scsi|}'/>
</disk>`,
  },
  'devices/interface': {
    bridge: () => `<interface type='bridge'>
  <source bridge='\${1:br0}'/>
  <model type='virtio'/>
</interface>`,
    passt: () => `<interface type='user'>
  <backend type='passt'/>
  <model type='virtio'/>
</interface>`,
    'SR-IOV': () => `<interface type='hostdev' managed='yes'>
  <source>
    <address type='pci' domain='0x0000' bus='0x\${1:00}' slot='0x\${2:00}' function='0x\${3:0}'/>
  </source>
</interface>`,
  },
  'devices/hostdev': {
    USB: () => `<hostdev mode='subsystem' type='usb'>
  <source>
    <vendor id='0x\${1:1d6b}'/>
    <product id='0x\${2:0002}'/>
  </source>
</hostdev>`,
    mdev: () => `<hostdev mode='subsystem' type='mdev' model='vfio-pci'>
  <source>
    <address uuid='\${1:c2177883-f1bb-47f0-914d-32a22e3a8804}'/>
  </source>
</hostdev>`,
  },
  'devices/redirdev': {
    SPICE: guest => (hasSpice(guest) ? `<redirdev bus='usb' type='spicevmc'/>` : undefined),
  },
  'devices/channel': {
    SPICE: guest =>
      hasSpice(guest)
        ? `<channel type='spicevmc'>\n  <target type='virtio' name='com.redhat.spice.0'/>\n</channel>`
        : undefined,
  },
};

/** Those that make sense in this domain. */
export function deviceVariants(path: string, guest: Guest): readonly DeviceVariant[] {
  const tag = path.slice(path.lastIndexOf('/') + 1);
  return Object.entries(variants[path] ?? {}).flatMap(([name, write]) => {
    const text = write(guest);
    return text === undefined ? [] : [{ label: `${tag} ${name}`, text }];
  });
}

function controller(type: string, model: string, { topology }: Guest): string {
  return `<controller type='${type}' index='${topology.nextControllerIndex(type)}' model='${model}'/>`;
}

function isExpress({ definition }: Guest): boolean {
  return definition.machine.root === 'pcie-root';
}

function hasSpice({ definition }: Guest): boolean {
  return definition.devices.graphics.some(({ stated }) => stated?.element.attribute('type')?.value === 'spice');
}
