// Which device has which type of address, and how libvirt says so once; libvirt 12.8 and 9.0 judge every document likewise.
import { suite } from 'node:test';
import { checkTable } from '../../harness/check-table.js';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const typed = (type: string, parts = '') => `<address type='${type}' ${parts}/>`;
const rng = (inner: string) => `<rng model='virtio'><backend model='random'/>${inner}</rng>`;
const serial = (target: string, address: string) =>
  `<serial type='pty'>${target && `<target type='${target}'/>`}${address}</serial>`;
const console = (address: string) => `<console type='pty'>${address}</console>`;
const disk = (bus: string, dev: string, address: string) =>
  `<disk type='file'><source file='/a'/><target dev='${dev}' bus='${bus}'/>${address}</disk>`;
const hostUsb = (address: string) =>
  `<hostdev mode='subsystem' type='usb'><source><address bus='1' device='2'/></source>${address}</hostdev>`;
const zpci = (numbers: string) => `<address type='pci'><zpci ${numbers}/></address>`;
const onS390 = (...addresses: string[]) =>
  `<domain type='qemu'><name>demo</name><memory>524288</memory>
  <os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type></os><devices>${addresses.map(rng).join('')}</devices></domain>`;

checkTable([
  {
    code: 'address-unassigned-not-hostdev',
    refused: [
      disk('sata', 'sda', typed('unassigned')),
      serial('', typed('unassigned')),
      [console(typed('unassigned')), 'virt'],
    ],
    accepted: [
      "<hostdev mode='subsystem' type='pci'><source><address bus='9' slot='1'/></source><address type='unassigned'/></hostdev>",
      [console(typed('unassigned')), 'pseries'],
    ],
  },
  {
    code: 'address-ccw-wrong-machine',
    refused: [console(typed('ccw')), [serial('', typed('ccw')), 'virt'], disk('virtio', 'vda', typed('ccw'))],
    accepted: [[console(typed('ccw')), 'pseries'], onS390(typed('ccw'))],
  },
  {
    code: 'virtio-disk-address-type',
    refused: [[disk('virtio', 'vda', typed('virtio-mmio')), 'pseries']],
    accepted: [[disk('virtio', 'vda', typed('virtio-mmio')), 'virt']],
  },
  {
    code: 'panic-address-type',
    refused: [
      `<panic model='hyperv'>${typed('isa', "iobase='0x505'")}</panic>`,
      `<panic model='isa'>${typed('ccw')}</panic>`,
    ],
    accepted: [`<panic model='isa'>${typed('isa', "iobase='0x506'")}</panic>`],
  },
  {
    code: 'ramfb-address',
    refused: [
      `<video><model type='ramfb'/>${typed('drive')}</video>`,
      [`<video><model type='ramfb'/>${typed('pci')}</video>`, 'virt'],
    ],
    accepted: ["<video><model type='ramfb'/></video>"],
  },
  {
    code: 'serial-address-type',
    refused: [
      serial('pci-serial', typed('isa', "iobase='0x3f8'")),
      serial('usb-serial', typed('pci', "slot='0x03'")),
      [serial('system-serial', typed('isa', "iobase='0x3f8'")), 'virt'],
      console(typed('pci', "slot='0x03'")),
    ],
    accepted: [
      serial('pci-serial', typed('pci', "slot='0x03'")),
      serial('usb-serial', typed('usb', "bus='0' port='1'")),
    ],
  },
  {
    code: 'smartcard-address-type',
    refused: [
      `<smartcard mode='host'>${typed('ccw')}</smartcard>`,
      [`<smartcard mode='passthrough' type='pty'>${typed('pci', "slot='0x03'")}</smartcard>`, 'pc'],
    ],
    accepted: [`<smartcard mode='host'>${typed('ccid', "controller='0' slot='0'")}</smartcard>`],
  },
  {
    code: 'usb-device-address-type',
    refused: [hostUsb(typed('pci', "slot='0x03'")), `<redirdev bus='usb' type='pty'>${typed('drive')}</redirdev>`],
    accepted: [
      hostUsb(typed('usb', "bus='0' port='1'")),
      `<input type='tablet' bus='virtio'>${typed('pci', "slot='0x03'")}</input>`,
    ],
  },
  {
    code: 'usb-disabled-device',
    // A smart card brings a card reader, which is a USB device.
    refused: [["<smartcard mode='host'/>", 'virt']],
    accepted: [["<controller type='usb' model='qemu-xhci'/><smartcard mode='host'/>", 'virt']],
  },
  {
    code: 'spapr-vio-out-of-range',
    refused: [
      [serial('', typed('spapr-vio', "reg='100000000'")), 'pseries'],
      ["<nvram><address type='spapr-vio' reg='0x100000000'/></nvram>", 'pseries'],
    ],
    accepted: [[serial('', typed('spapr-vio', "reg='0xffffffff'")), 'pseries']],
  },
  {
    code: 'isa-address-not-hex',
    refused: [serial('', typed('isa', "iobase='0x100000000'"))],
    accepted: [serial('', typed('isa', "iobase='3f8' irq='4'"))],
  },
  {
    code: 'zpci-not-supported',
    refused: [
      [`<sound model='ac97'>${zpci("uid='1'")}</sound>`, 'pc'],
      [rng("<address type='pci' slot='0x03'><zpci fid='0x1'/></address>"), 'pseries'],
    ],
    accepted: [onS390(zpci("uid='1' fid='0'")), rng("<address type='pci' slot='0x03'><zpci/></address>")],
  },
  {
    code: 'zpci-number-in-use',
    refused: [onS390(zpci("uid='1'"), zpci("uid='0x1'")), onS390(zpci("uid='1' fid='7'"), zpci("uid='2' fid='7'"))],
    accepted: [onS390(zpci("uid='1' fid='1'"), zpci("uid='2' fid='2'"))],
  },
  {
    code: 'zpci-uid-out-of-range',
    refused: [onS390(zpci("uid='0x10000'")), onS390(zpci("uid='0' fid='1'"))],
    accepted: [onS390(zpci("uid='0xffff'"))],
  },
  {
    code: 'hostdev-source-address-number',
    refused: ["<hostdev mode='subsystem' type='pci'><source><address bus='' slot='1'/></source></hostdev>"],
    accepted: ["<hostdev mode='subsystem' type='pci'><source><address bus='1'/></source></hostdev>"],
  },
]);

const indexed = (kind: string, index: string) => `${kind}<acpi index='${index}'/></interface>`;
const card = "<interface type='user'><model type='virtio'/>";

suite('traps of addresses', () => {
  checkFound({ 'acpi-index-duplicate': [`${indexed(card, '7')}<sound model='ac97'><acpi index='07'/></sound>`, 'pc'] });
  checkSilent({ 'acpi-index-duplicate': indexed(card, '7') + indexed(card, '8') });
});
