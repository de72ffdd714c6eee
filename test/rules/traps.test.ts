// What libvirt defines and people regret: of each flaw another shape than on its page, and something that only looks so.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../harness/check-traps.js';

const port = (index: number) => `<controller type='pci' index='${index}' model='pcie-root-port'/>`;
const ports = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, nth) => port(first + nth)).join('');
const at = (bus: number, slot: number, fn = 0, more = '') =>
  `<address type='pci' bus='${bus}' slot='${slot}' function='${fn}'${more}/>`;
const hostdev = (source: string, more = '', attributes = `managed='yes'`) =>
  `<hostdev mode='subsystem' type='pci' ${attributes}><source>${source}</source>${more}</hostdev>`;
const GPU = `<address domain='0' bus='0x0b' slot='0' function='0'/>`;
const SOUND = `<address domain='0' bus='0x0b' slot='0' function='1'/>`;
const usb = (source: string, attributes = '') =>
  `<hostdev mode='subsystem' type='usb' ${attributes}><source>${source}</source></hostdev>`;
const card = (more: string, attributes = `managed='yes'`) =>
  `<interface type='hostdev' ${attributes}><source><address type='pci' bus='0x0b' slot='0x10'/></source>${more}</interface>`;
const nvme = (bus: string) =>
  `<disk type='nvme' device='disk'><source type='pci' namespace='1' managed='no'><address bus='${bus}'/></source><target dev='sda' bus='scsi'/></disk>`;
const expander = (model: string, busNr: number, port = '') =>
  `<controller type='pci' index='1' model='${model}'><target busNr='${busNr}'/></controller>${port}`;
const bridgeOn = (bus: number, index: number, slot: number) =>
  `<controller type='pci' index='${index}' model='pci-bridge'>${at(bus, slot)}</controller>`;

interface Top {
  readonly machine?: string;
  readonly arch?: string;
  readonly type?: string;
  readonly inOs?: string;
  readonly top?: string;
  readonly devices?: string;
}

function domain({ machine = 'q35', arch = 'x86_64', type = 'qemu', inOs = '', top = '', devices = '' }: Top): string {
  return `<domain type='${type}'><name>demo</name><memory unit='MiB'>512</memory>${top}
<os><type arch='${arch}' machine='${machine}'>hvm</type>${inOs}</os>${arch === 'x86_64' ? '<features><acpi/></features>' : ''}<devices>${devices}</devices></domain>`;
}

suite('what people regret of host devices', () => {
  checkFound({
    'hostdev-source-address-absent': hostdev(`<address domain='0x0000' bus='0x00' slot='0x00' function='0x0'/>`),
    'hostdev-usb-no-identity': usb('', `managed='no'`),
    'hostdev-usb-bus-device-volatile': usb(`<address bus='0x1' device='0x02'/>`),
    'hostdev-managed-no': [hostdev(GPU, '', ''), 'pc'],
    'hostdev-managed-invalid': hostdev(GPU, '', `managed=''`),
    'hostdev-managed-ignored': `<hostdev mode='subsystem' type='scsi' managed='yes'><source><adapter name='scsi_host0'/><address bus='0' target='0' unit='0'/></source></hostdev>`,
    'hostdev-driver-kvm': [card(`<driver name='kvm'/>`), 'pc'],
    'hostdev-vfio-memballoon': [card(''), 'pc'],
    'hostdev-blocks-migration': [hostdev(GPU) + hostdev(SOUND), 'virt'],
    'hostdev-viommu-caching-mode': `<iommu model='intel'><driver caching_mode='off'/></iommu>${card('')}`,
    'hostdev-rom-bar': card(`<rom file='/usr/share/qemu/x.rom'/>`),
    'hostdev-on-pcie-root': [hostdev(GPU, at(0, 9)), 'virt'],
    'hostdev-multifunction-scattered': [hostdev(SOUND, at(0, 9)) + hostdev(GPU, at(0, 8)), 'pc'],
    'hostdev-pseries-default-phb': [card(at(0, 9)), 'pseries'],
    'hostdev-unassigned-address': [hostdev(GPU, `<address type='unassigned'/>`), 'pc'],
    'hostdev-and-nvme-disk-same-device': hostdev(`<address bus='11'/>`) + nvme('0x0b'),
    'interface-hostdev-ignored-settings': card(`<driver name='vfio' queues='4'/>`),
  });
  checkSilent({
    'hostdev-source-address-absent': hostdev(`<address domain='0x0001'/>`),
    'hostdev-usb-no-identity': usb(`<address bus='1' device='2'/>`),
    'hostdev-usb-bus-device-volatile': usb(`<vendor id='1'/><product id='2'/>`),
    'hostdev-managed-no': usb(`<vendor id='1'/><product id='2'/>`),
    'hostdev-managed-invalid': usb(`<vendor id='1'/><product id='2'/>`, `managed='true'`),
    'hostdev-managed-ignored': usb(`<vendor id='1'/><product id='2'/>`, `managed='no'`),
    'hostdev-driver-kvm': `<interface type='user'><driver name='vhost'/></interface>`,
    'hostdev-vfio-memballoon': usb(`<vendor id='1'/><product id='2'/>`),
    'hostdev-blocks-migration': usb(`<vendor id='1'/><product id='2'/>`),
    'hostdev-viommu-caching-mode': `<iommu model='intel'/>`,
    'hostdev-rom-bar': hostdev(GPU, `<rom bar='on'/>`),
    'hostdev-on-pcie-root': hostdev(`<address slot='2'/>`, at(0, 9)),
    'hostdev-multifunction-scattered':
      hostdev(`<address slot='0x14'/>`) + hostdev(`<address slot='0x14' function='2'/>`),
    'hostdev-pseries-default-phb': hostdev(GPU),
    'hostdev-unassigned-address': hostdev(GPU, at(0, 9)),
    'hostdev-and-nvme-disk-same-device': card('') + nvme('0x0b'),
    'interface-hostdev-ignored-settings': `<interface type='user'><target dev='x'/><model type='virtio'/></interface>`,
  });
});

suite('what people regret of a machine', () => {
  checkFound({
    'machine-alias-frozen': domain({
      machine: 'virt',
      arch: 'aarch64',
      top: '<uuid>c2177883-f1bb-47f0-914d-32a22e3a8804</uuid>',
      devices: `<rng model='virtio'><backend model='random'>/dev/urandom</backend>${at(0, 9)}</rng>`,
    }),
    'machine-version-old': domain({ machine: 'virt-7.2', arch: 'aarch64' }),
    'domain-kvm-without-kvm': domain({ machine: 'pc', type: 'kvm' }),
    'loader-path-missing-file': domain({ inOs: `<loader type='rom'>/usr/share/qemu/bios.bin</loader>` }),
    'iommu-eim-auto': domain({ machine: 'pc-q35-10.0', top: '<vcpu>256</vcpu>' }),
    'unstable-auto-address': [
      `<interface type='user'/><interface type='user'>${at(0, 9)}</interface><interface type='user'/>`,
      'pc',
    ],
  });
  checkSilent({
    'machine-alias-frozen': domain({
      machine: 'pc-q35-9.2',
      top: '<uuid>c2177883-f1bb-47f0-914d-32a22e3a8804</uuid>',
      devices: `<rng model='virtio'><backend model='random'>/dev/urandom</backend>${at(0, 9)}</rng>`,
    }),
    'machine-version-old': domain({ machine: 'pc-q35-8.2' }),
    'domain-kvm-without-kvm': domain({ type: 'qemu' }),
    'loader-path-missing-file': domain({}),
    'iommu-eim-auto': domain({ machine: 'virt', arch: 'aarch64', top: '<vcpu>300</vcpu>' }),
    'unstable-auto-address': `<interface type='user'>${at(0, 8)}</interface><interface type='user'/>`,
  });
});

suite('what people regret of PCI', () => {
  checkFound({
    'pci-switch-cycle': [
      `<controller type='pci' index='1' model='pcie-switch-upstream-port'>${at(3, 0)}</controller>`,
      `<controller type='pci' index='2' model='pcie-switch-downstream-port'>${at(1, 0)}</controller>`,
      `<controller type='pci' index='3' model='pcie-switch-downstream-port'>${at(4, 0)}</controller>`,
      `<controller type='pci' index='4' model='pcie-switch-upstream-port'>${at(2, 0)}</controller>`,
      ports(5, 8),
    ].join(''),
    'root-port-consumed-by-default-device': `<controller type='usb' model='none'/>${ports(1, 2)}<interface type='user'>${at(2, 0)}<model type='virtio'/></interface>`,
    'pcie-root-only-no-spare-port': domain({
      machine: 'virt',
      arch: 'aarch64',
      devices: `<rng model='virtio'><backend model='random'>/dev/urandom</backend>${at(0, 9)}</rng>`,
    }),
    'no-free-legacy-slot': domain({ machine: 'pc', devices: `<interface type='user'/>`.repeat(28) }),
    'controller-index-gap': [`<controller type='pci' index='2' model='pci-root'/>`, 'pseries'],
    'multifunction-slot-unplug': [
      `<interface type='user'>${at(0, 9, 0, ` multifunction='on'`)}</interface><interface type='user'>${at(0, 9, 7)}</interface>`,
      'pc',
    ],
    'pcie-port-memory-window': `${ports(1, 4)}${card(at(2, 0))}`,
    'seabios-boot-behind-bridge': [
      `${bridgeOn(0, 1, 5)}${bridgeOn(1, 2, 5)}${bridgeOn(2, 3, 5)}<interface type='user'><boot order='1'/>${at(3, 5)}</interface>`,
      'pc',
    ],
    'legacy-device-on-q35-bridge-chain': `<controller type='scsi' index='0' model='lsilogic'/>`,
    'virtio-transitional-needs-legacy-slot': `<vsock model='virtio-transitional'><cid auto='yes'/></vsock>`,
    'pci-expander-busnr-too-tight': [expander('pci-expander-bus', 254, bridgeOn(1, 2, 0)), 'pc'],
    'port-count-bus-numbers': [`${expander('pci-expander-bus', 2)}${bridgeOn(0, 2, 8)}${bridgeOn(0, 3, 9)}`, 'pc'],
    'expander-port-taken-by-unrelated-device': `${expander('pcie-expander-bus', 200, `<controller type='pci' index='2' model='pcie-root-port'>${at(1, 0)}</controller>`)}<sound model='virtio'/>`,
    'pci-address-all-zero': `<interface type='user'><model type='virtio'/><address type='pci' domain='0x0000'/></interface>`,
    'pci-address-decimal': [`<interface type='user'>${at(0, 12)}</interface>`, 'pc'],
  });
  checkSilent({
    'root-port-consumed-by-default-device': `${ports(1, 5)}<interface type='user'><model type='virtio'/></interface>`,
    'pcie-root-only-no-spare-port': `<memballoon model='none'/>`,
    'no-free-legacy-slot': domain({ machine: 'pc', devices: `<interface type='user'/>`.repeat(27) }),
    'controller-index-gap': ports(1, 3),
    'multifunction-slot-unplug': [hostdev(GPU, at(0, 9, 0, ` multifunction='on'`)) + hostdev(SOUND, at(0, 9, 1)), 'pc'],
    'pcie-port-memory-window': `<controller type='pci' index='1' model='pcie-root-port'>${at(0, 2)}</controller>`,
    'seabios-boot-behind-bridge': [
      `${bridgeOn(0, 1, 5)}<interface type='user'><boot order='1'/>${at(1, 5)}</interface>`,
      'pc',
    ],
    'legacy-device-on-q35-bridge-chain': [`<sound model='ich9'/>`, 'virt'],
    'virtio-transitional-needs-legacy-slot': `<vsock model='virtio-non-transitional'><cid auto='yes'/></vsock>`,
    'pci-expander-busnr-too-tight': [expander('pci-expander-bus', 253, bridgeOn(1, 2, 0)), 'pc'],
    'port-count-bus-numbers': [`${expander('pci-expander-bus', 3)}${bridgeOn(0, 2, 8)}${bridgeOn(0, 3, 9)}`, 'pc'],
    'expander-port-taken-by-unrelated-device': `${expander('pcie-expander-bus', 200, `<controller type='pci' index='2' model='pcie-root-port'>${at(1, 0)}</controller>`)}${card('')}`,
    'pci-address-all-zero': [
      `<rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='pci'/></rng>`,
      'virt',
    ],
    'pci-address-decimal': [`<interface type='user'>${at(0, 9)}</interface>`, 'pc'],
  });
});
