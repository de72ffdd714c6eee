// Which controllers have which option in their <target>; libvirt 12.8 and 9.0 judge every document likewise.
import { checkTable } from '../../harness/check-table.js';

const pci = (model: string, target: string, index = 1) =>
  `<controller type='pci' index='${index}' model='${model}'><target ${target}</target></controller>`;
const option = (model: string, attribute: string, index = 1) => pci(model, `${attribute}>`, index);
const node = (model: string, cell: string, index = 1) => pci(model, `><node>${cell}</node>`, index);
const withCell = (devices: string, machine = 'q35', arch = 'x86_64') =>
  `<domain type='qemu'><name>demo</name><memory>524288</memory><vcpu>1</vcpu>
  <os><type arch='${arch}' machine='${machine}'>hvm</type></os>
  <cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu><devices>${devices}</devices></domain>`;

checkTable([
  {
    code: 'pci-option-busnr-not-allowed',
    refused: [[option('pci-bridge', "busNr='100'"), 'pc'], option('pcie-root', "busNr='1'", 0)],
    accepted: [[option('pci-expander-bus', "busNr='100'"), 'pc']],
  },
  {
    code: 'pci-option-chassisnr-not-allowed',
    refused: [[option('pci-root', "chassisNr='1'"), 'pseries'], option('pcie-expander-bus', "chassisNr='1'")],
    accepted: [[option('pci-bridge', "chassisNr='5'"), 'pc']],
  },
  {
    code: 'pci-option-chassis-not-allowed',
    refused: [option('pcie-switch-upstream-port', "chassis='1'"), [option('pci-root', "chassis='1'", 0), 'pc']],
    accepted: [[option('pcie-root-port', "chassis='1'"), 'virt']],
  },
  {
    code: 'pci-option-port-not-allowed',
    refused: [option('pcie-switch-upstream-port', "port='0x1'"), [option('pci-bridge', "port='1'"), 'pc']],
    accepted: [[option('pcie-root-port', "port='0xff'"), 'virt']],
  },
  {
    code: 'pci-target-port-out-of-range',
    refused: [[option('pcie-root-port', "port='256'"), 'virt'], option('pcie-root-port', "port='0400'")],
    accepted: [option('pcie-root-port', "port='0xff'"), option('pcie-root-port', "port='010'")],
  },
  {
    code: 'pci-option-hotplug-not-allowed',
    refused: [
      [option('pci-bridge', "hotplug='on'"), 'pc'],
      [option('pcie-root', "hotplug='off'", 0), 'virt'],
    ],
    accepted: [option('pcie-root-port', "hotplug='off'")],
  },
  {
    code: 'pci-option-target-index-not-allowed',
    refused: [
      [option('pcie-root', "index='0'", 0), 'virt'],
      [option('pci-bridge', "index='1'"), 'pc'],
    ],
    accepted: [[option('pci-root', "index='30'"), 'pseries']],
  },
  {
    code: 'pci-option-memreserve-not-allowed',
    refused: [option('pcie-root', "memReserve='1024'", 0), [option('pci-expander-bus', "memReserve='0x400'"), 'pc']],
    accepted: [[option('pci-bridge', "memReserve='1024'"), 'pc']],
  },
  {
    code: 'pci-option-node-not-allowed',
    refused: [withCell(node('pci-bridge', '0'), 'pc'), node('dmi-to-pci-bridge', '0')],
    accepted: [withCell(node('pci-root', '0'), 'pseries', 'ppc64')],
  },
  {
    code: 'pci-root-numa-node',
    refused: [withCell(node('pci-root', '0', 0), 'pc'), withCell(node('pci-root', '0', 0), 'pseries', 'ppc64')],
    accepted: [withCell(node('pci-expander-bus', '0'), 'pc')],
  },
]);
