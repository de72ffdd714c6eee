// Guest addresses that no bus gives, and those that come near; libvirt 12.8 and 9.0 judge every document likewise.
import { checkTable } from '../../harness/check-table.js';

const place = (bus: string, slot: string, fn = '0x0') =>
  `<address type='pci' bus='${bus}' slot='${slot}' function='${fn}'/>`;
const rng = (address: string) => `<rng model='virtio'><backend model='random'/>${address}</rng>`;
const card = (model: string, address: string) =>
  `<interface type='user'><model type='${model}'/>${address}</interface>`;
const pci = (index: number, model: string, inner = '') =>
  `<controller type='pci' index='${index}' model='${model}'>${inner}</controller>`;
const controller = (type: string, index: number, inner: string) =>
  `<controller type='${type}' index='${index}'>${inner}</controller>`;
const uhci = (index: number, address: string) =>
  `<controller type='usb' index='${index}' model='piix3-uhci'>${address}</controller>`;
const vmcoreinfo = (devices: string) =>
  `<domain type='qemu'><name>demo</name><memory>524288</memory><os><type arch='aarch64' machine='virt'>hvm</type></os><devices>${devices}</devices></domain>`;

checkTable([
  {
    code: 'ich9-sata-address',
    refused: [
      controller('sata', 0, place('0x00', '0x1f', '0x5')),
      pci(1, 'pcie-root-port') + controller('sata', 0, place('0x01', '0x00')),
    ],
    accepted: [
      controller('sata', 0, place('0x00', '0x1f', '0x2')),
      controller('sata', 1, place('0x00', '0x04')),
      [controller('sata', 0, place('0x00', '0x04')), 'pc'],
      controller('sata', 0, "<address type='pci'/>"),
    ],
  },
  {
    code: 'integrated-device-not-on-bus-0',
    refused: [
      pci(1, 'pcie-root-port') +
        pci(2, 'pcie-to-pci-bridge') +
        `<iommu model='virtio'>${place('0x02', '0x01')}</iommu>`,
    ],
    accepted: [
      `<iommu model='virtio'>${place('0x00', '0x05')}</iommu>`,
      "<iommu model='virtio'><address type='pci'/></iommu>",
    ],
  },
  {
    code: 'pvpanic-not-on-bus-0',
    refused: [`${pci(1, 'pcie-to-pci-bridge')}<panic model='pvpanic'>${place('0x01', '0x03')}</panic>`],
    accepted: [[`<panic model='pvpanic'>${place('0x00', '0x05')}</panic>`, 'virt']],
  },
  {
    code: 'pci-bus-refuses-endpoint',
    refused: [
      pci(1, 'pcie-expander-bus') + card('e1000e', place('0x01', '0x00')),
      [`${pci(1, 'pcie-expander-bus')}<memballoon model='virtio'>${place('0x01', '0x02')}</memballoon>`, 'virt'],
    ],
    accepted: [
      pci(1, 'pcie-expander-bus') +
        pci(2, 'pcie-root-port', place('0x01', '0x00')) +
        card('e1000e', place('0x02', '0x00')),
      [pci(1, 'pci-expander-bus') + card('e1000', place('0x01', '0x00')), 'pc'],
    ],
  },
  {
    code: 'pci-no-bus',
    refused: [
      [card('e1000', ''), 'isapc'],
      ["<memballoon model='virtio'/>", 'isapc'],
    ],
    accepted: [["<memballoon model='none'/><controller type='usb' model='none'/>", 'isapc']],
  },
  {
    code: 'pci-unknown-bus-cannot-autocreate',
    refused: [
      card('virtio', place('0x03', '0x01')),
      [`<sound model='ac97'>${place('0x02', '0x00', '0x1')}</sound>`, 'pc'],
    ],
    accepted: [
      card('virtio', place('0x03', '0x00')),
      [`<sound model='ac97'>${place('0x02', '0x01')}</sound>`, 'pc'],
      [card('virtio', place('0x02', '0x01')), 'pseries'],
    ],
  },
  {
    code: 'pcie-root-ports-exhausted',
    refused: [pci(255, 'pcie-root-port'), [rng(place('0xff', '0x00')), 'virt']],
    accepted: [rng(place('0x20', '0x00'))],
  },
  {
    code: 'pci-target-index-out-of-range',
    refused: [
      [pci(40, 'pci-root'), 'pseries'],
      [rng(place('0x28', '0x01')), 'pseries'],
    ],
    accepted: [[rng(place('0x1e', '0x01')), 'pseries']],
  },
  {
    code: 'piix3-controller-on-pcie-root',
    refused: [uhci(0, place('0x00', '0x01', '0x2')), [uhci(0, place('0x00', '0x01', '0x2')), 'virt']],
    accepted: [uhci(1, place('0x00', '0x02', '0x2')), [uhci(0, place('0x00', '0x01', '0x2')), 'pc']],
  },
  {
    code: 'piix3-usb-address',
    refused: [
      [uhci(0, place('0x00', '0x01', '0x4')), 'pc'],
      [pci(1, 'pci-bridge') + uhci(0, place('0x01', '0x02')), 'pc'],
    ],
    accepted: [
      [uhci(1, place('0x00', '0x04')), 'pc'],
      [`<controller type='usb' index='0' model='qemu-xhci'>${place('0x00', '0x04')}</controller>`, 'pc'],
    ],
  },
  {
    code: 'piix3-ide-address',
    refused: [[controller('ide', 0, place('0x00', '0x01', '0x4')), 'pc']],
    accepted: [[controller('ide', 0, "<address type='pci'/>"), 'pc']],
  },
  {
    code: 'pci-address-not-a-number',
    // The place cannot be compared with that of the chipset.
    refused: [[controller('ide', 0, place('0x00', '0x', '0x1')), 'pc']],
    accepted: [vmcoreinfo(rng(place('0x00', '+3')))],
  },
  {
    code: 'pci-domain-nonzero',
    refused: [[`<sound model='ac97'><address type='pci' domain='0xffff' slot='0x03'/></sound>`, 'pc']],
    // The chipset has one place for it, which is what there is to say.
    accepted: [`<sound model='ac97'><address type='pci' domain='0' slot='0x03'/></sound>`],
  },
]);
