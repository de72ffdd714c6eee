// Which PCI controllers a machine can have, and with which index; libvirt 12.8 and 9.0 judge every document likewise.
import { checkTable } from '../../harness/check-table.js';

const pci = (attributes: string, inner = '') => `<controller type='pci' ${attributes}>${inner}</controller>`;
const bus = (number: string) => `<target busNr='${number}'/>`;

checkTable([
  {
    code: 'controller-index-negative',
    refused: [
      "<controller type='sata' index='-1'/>",
      ["<controller type='virtio-serial' index=' -2'/>", 'pc'],
      pci("index='-1' model='pcie-root-port'"),
    ],
    accepted: ["<controller type='sata' index='0'/>"],
  },
  {
    code: 'controller-index-not-decimal',
    refused: [pci("index='0x1' model='pcie-root-port'"), "<controller type='scsi' model='virtio-scsi' index=''/>"],
    accepted: ["<controller type='scsi' model='virtio-scsi' index='00'/>"],
  },
  {
    code: 'controller-index-too-high',
    refused: [
      [pci("index='256' model='pci-bridge'"), 'pc'],
      [pci("index='300' model='pci-root'"), 'pseries'],
    ],
    accepted: [["<controller type='virtio-serial' index='256'/>", 'pc']],
  },
  {
    code: 'controller-type-missing',
    refused: [
      ["<controller index='0' model='ich6'/>", 'virt'],
      ["<controller model='virtio-scsi'/>", 'pc'],
    ],
    accepted: [
      ["<controller index='0'/>", 'pc'],
      ["<controller model='piix3'/>", 'pc'],
    ],
  },
  {
    code: 'pci-controller-model-missing',
    refused: [
      [pci("index='1'"), 'pc'],
      [pci("index='2' model=''"), 'pseries'],
    ],
    accepted: [pci("index='0' model='pcie-root'")],
  },
  {
    code: 'pci-controller-multiple-model',
    refused: [
      [pci("index='1' model='pci-bridge'", "<model name='pci-bridge'/><model/>"), 'pc'],
      "<controller type='sata' index='0'><model/><model/></controller>",
    ],
    accepted: [[pci("index='1' model='pci-bridge'", "<model name='pci-bridge'/><target chassisNr='1'/>"), 'pc']],
  },
  {
    code: 'pci-controller-on-machine-without-pci',
    refused: [
      [pci("index='1' model='pci-bridge'"), 'isapc'],
      [pci("index='0' model='pci-root'", "<pcihole64 unit='GiB'>1</pcihole64>"), 'isapc'],
    ],
    accepted: [[pci("index='0' model='pci-root'"), 'pc']],
  },
  {
    code: 'pci-index-0-not-root',
    refused: [[pci("index='0' model='pci-bridge'"), 'pc'], pci("index='0' model='dmi-to-pci-bridge'")],
    accepted: [pci("index='0' model='pcie-root'") + pci("model='pcie-root-port'")],
  },
  {
    code: 'pci-root-has-address',
    refused: [
      [pci("index='0' model='pci-root'", "<address type='pci' slot='0x05'/>"), 'pc'],
      [pci("index='1' model='pci-root'", "<address type='pci' slot='0x05'/>"), 'pseries'],
    ],
    accepted: [[pci("index='1' model='pci-bridge'", "<address type='pci' slot='0x05'/>"), 'pc']],
  },
  {
    code: 'pci-expander-bus-no-free-busnr',
    refused: [pci("index='1' model='pcie-expander-bus'", bus('1')) + pci("index='2' model='pcie-expander-bus'")],
    accepted: [pci("index='1' model='pcie-expander-bus'", bus('6')) + pci("index='2' model='pcie-expander-bus'")],
  },
  {
    code: 'pcie-expander-bus-wrong-machine',
    refused: [[pci("index='1' model='pcie-expander-bus'"), 'pseries']],
    accepted: [[pci("index='1' model='pcie-expander-bus'"), 'virt']],
  },
  {
    code: 'pcie-switch-downstream-without-upstream',
    refused: [[pci("index='1' model='pcie-switch-downstream-port'"), 'virt']],
    accepted: [
      pci("index='1' model='pcie-switch-upstream-port'") + pci("index='2' model='pcie-switch-downstream-port'"),
    ],
  },
  {
    code: 'pcihole64-wrong-machine',
    refused: [[pci("index='1' model='pci-root'", '<pcihole64>1048576</pcihole64>'), 'pseries']],
    accepted: [
      [pci("index='0' model='pci-root'", '<pcihole64>0</pcihole64>'), 'pc'],
      pci("index='1' model='pcie-root-port'", '<pcihole64>1048576</pcihole64>'),
    ],
  },
  {
    code: 'pcihole64-malformed',
    refused: [[pci("index='0' model='pci-root'", '<pcihole64>18014398509481984</pcihole64>'), 'pc']],
    accepted: [[pci("index='0' model='pci-root'", '<pcihole64>18014398509481983</pcihole64>'), 'pc']],
  },
]);
