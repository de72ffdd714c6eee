// What is refused about addresses, and what only looks like it; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { checkErrors } from '../../harness/check-errors.js';

const nic = (inner: string, model = 'virtio') => `<interface type='user'><model type='${model}'/>${inner}</interface>`;
const disk = (address: string) =>
  `<disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><address type='drive' ${address}/></disk>`;
const balloon = (address: string) => `<memballoon model='virtio'>${address}</memballoon>`;
const panic = (address: string) => `<panic model='isa'><address type='isa' ${address}/></panic>`;

suite('errors in addresses', () => {
  checkErrors('an empty function', balloon("<address type='pci' function=''/>"), ['pci-address-empty-value']);
  checkErrors('an empty multifunction', balloon("<address type='pci' multifunction=''/>"), [
    'pci-multifunction-invalid',
  ]);
  checkErrors('multifunction in capitals', balloon("<address type='pci' multifunction='ON'/>"), [
    'pci-multifunction-invalid',
  ]);
  checkErrors('a sound card without address type', "<sound model='ich9'><address slot='0x03'/></sound>", [
    'address-type-missing',
  ]);
  checkErrors('graphics have no address to read', "<graphics type='vnc'><address slot='0x03'/></graphics>", []);
  checkErrors('an empty type', balloon("<address type='' slot='0x03'/>"), ['address-type-unknown']);
  checkErrors(
    'that of a balloon which is not there',
    "<memballoon model='none'><address type='pcie'/></memballoon>",
    [],
  );
  checkErrors('only the first address counts', balloon("<address type='pci'/><address type='pcie'/>"), []);
  checkErrors('a drive address of a dead bus', balloon("<address type='virtio-s390'/>"), [
    'address-virtio-s390-unsupported',
  ]);
  checkErrors('a negative unit', disk("unit='-1'"), ['drive-address-not-a-number']);
  checkErrors('a blank behind a unit', disk("unit='1 '"), ['drive-address-not-a-number']);
  checkErrors('a leading zero means nothing in a unit', disk("unit='01'"), []);
  checkErrors('an interrupt that is no number', panic("irq='zz'"), ['isa-address-not-hex']);
  checkErrors('an I/O port without prefix', panic("iobase='505'"), []);
  checkErrors('an empty USB bus', "<input type='tablet' bus='usb'><address type='usb' bus=''/></input>", [
    'address-not-a-number',
  ]);
  checkErrors('a memory slot on a device without memory', balloon("<address type='dimm'/>"), [
    'dimm-address-slot-missing',
  ]);
});

suite('errors beside addresses', () => {
  checkErrors('an ACPI index of a disk on virtio', nic("<acpi index='010'/>"), []);
  checkErrors('a negative ACPI index', nic("<acpi index='-1'/>"), ['acpi-index-not-a-number']);
  checkErrors(
    'an ACPI index of 0 on a port',
    "<controller type='pci' index='1' model='pcie-root-port'><acpi index='0'/></controller>",
    ['acpi-index-zero'],
  );
  checkErrors('an ACPI index on USB', "<input type='tablet' bus='usb'><acpi index='3'/></input>", [
    'acpi-index-non-pci',
  ]);
  checkErrors('an ACPI index of what has no address', "<serial type='pty'><acpi index='3'/></serial>", []);
  checkErrors('an ACPI element without index', "<input type='tablet' bus='usb'><acpi/></input>", []);
  checkErrors('an option ROM without bar', nic("<rom bar=''/>"), ['rom-bar-invalid']);
  checkErrors(
    'disks have no option ROM to read',
    "<disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><rom bar='yes'/></disk>",
    [],
  );
  checkErrors('an option ROM off and on', nic("<rom enabled='no' bar='off'/>"), ['rom-disabled-but-tuned']);
  checkErrors('an option ROM that says nothing', nic('<rom/>', 'usb-net'), []);
  checkErrors('an option ROM on USB', nic("<rom enabled='yes'/>", 'usb-net'), ['rom-non-pci']);
  checkErrors(
    'one alias on two kinds of device',
    `${nic("<alias name='ua-a'/>")}<sound model='ich9'><alias name='ua-a'/></sound>`,
    ['alias-duplicate'],
  );
  checkErrors('an alias with a blank is dropped', nic("<alias name='ua-a b'/>") + nic("<alias name='ua-a b'/>"), []);
  checkErrors(
    'a console may share the alias of its port',
    "<serial type='pty'><alias name='ua-s'/></serial><console type='pty'><target type='serial'/><alias name='ua-s'/></console>",
    [],
  );
  const serial = "<serial type='pty'><alias name='ua-s'/></serial>";
  checkErrors('the first serial device may share its alias with any', serial.repeat(2), []);
  checkErrors('the others may not', serial.repeat(3), ['alias-duplicate']);
  checkErrors('nor may the second alone', `<serial type='pty'/>${serial.repeat(2)}`, ['alias-duplicate']);
  checkErrors('zPCI without numbers', balloon("<address type='pci' slot='0x03'><zpci/></address>"), []);
  checkErrors('a zPCI uid without value', balloon("<address type='pci' slot='0x03'><zpci uid=''/></address>"), [
    'pci-address-empty-value',
  ]);
});

const ccw = (places: readonly string[]) => `<domain type='qemu'><name>demo</name><memory>1024</memory>
  <os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type></os><devices>
  ${places.map(place => `<rng model='virtio'><backend model='random'/><address type='ccw' ${place}/></rng>`).join('')}
  </devices></domain>`;

suite('errors in channel I/O addresses', () => {
  checkErrors(
    'one number, written in two ways',
    ccw(["cssid='0xfe' ssid='0' devno='10'", "cssid='254' ssid='0x0' devno='0xa'"]),
    ['ccw-address-in-use'],
  );
  checkErrors('the number alone', ccw(["devno='0x0001'"]), ['ccw-address-incomplete']);
  checkErrors('a subsystem of the host', ccw(["cssid='0xff' ssid='0' devno='1'"]), ['ccw-address-out-of-range']);
  checkErrors('a number of five digits', ccw(["cssid='0xfe' ssid='0' devno='0x10000'"]), ['ccw-address-out-of-range']);
  checkErrors('two subchannel sets', ccw(["cssid='0xfe' ssid='0' devno='1'", "cssid='0xfe' ssid='1' devno='1'"]), []);
  checkErrors('another subsystem', ccw(["cssid='0' ssid='0' devno='1'"]), []);
  checkErrors('a number that is none', ccw(["cssid='0xfe' ssid='0' devno='x'", "cssid='0xfe' ssid='0' devno='0'"]), [
    'address-not-a-number',
  ]);
});
