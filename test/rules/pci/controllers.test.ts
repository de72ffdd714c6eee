// What is refused about controllers, and what only looks like it; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { checkErrors } from '../../harness/check-errors.js';

const pci = (attributes: string, inner = '') => `<controller type='pci' ${attributes}>${inner}</controller>`;
const port = (target: string) => pci("index='1' model='pcie-root-port'", target);
const root = (inner: string) => pci("index='0' model='pcie-root'", inner);
const hostBridge = (index: number, target: string) => pci(`index='${index}' model='pci-root'`, target);
const scsi = (model: string, driver: string) =>
  `<controller type='scsi' model='${model}'><driver ${driver}/></controller>`;

suite('errors in type, model and index', () => {
  checkErrors('an index in hexadecimal for USB', "<controller type='usb' index='0x0' model='qemu-xhci'/>", [
    'controller-index-not-decimal',
  ]);
  checkErrors('an index with a blank behind', "<controller type='sata' index='1 '/>", ['controller-index-not-decimal']);
  checkErrors('an index with a plus', "<controller type='sata' index='+1'/>", []);
  checkErrors('an index with more than 31 bits', "<controller type='sata' index='2147483648'/>", [
    'controller-index-not-decimal',
  ]);
  checkErrors('a type in capitals', "<controller type='PCI' index='1' model='pcie-root-port'/>", [
    'controller-type-unknown',
  ]);
  checkErrors('a model of serial controller', "<controller type='virtio-serial' model='foo'/>", [
    'controller-model-unknown',
  ]);
  checkErrors('an IDE model', "<controller type='ide' model='piix4'/>", [], 'pc');
  checkErrors('a SCSI model of no machine in particular', "<controller type='scsi' model='auto'/>", []);
});

suite('errors in <target>', () => {
  checkErrors('an empty chassis', port("<target chassis=''/>"), ['pci-target-number-malformed']);
  checkErrors('a port with more than 31 bits', port("<target port='0x80000000'/>"), ['pci-target-number-malformed']);
  checkErrors('chassis 0', port("<target chassis='0'/>"), []);
  checkErrors(
    'a target is read on PCI alone',
    "<controller type='sata' index='1'><target chassis='999' hotplug='yes'/></controller>",
    [],
  );
  checkErrors('an empty hotplug', port("<target hotplug=''/>"), ['pci-target-hotplug-invalid']);
  checkErrors(
    'a chassis out of range where there is none',
    pci("index='1' model='dmi-to-pci-bridge'", "<target chassis='300'/>"),
    ['pci-option-chassis-not-allowed'],
  );
  checkErrors('hotplug on on i440fx', hostBridge(0, "<target hotplug='on'/>"), [], 'pc');
  checkErrors(
    'hotplug on a further host bridge',
    hostBridge(1, "<target hotplug='off'/>"),
    ['pci-root-hotplug-needs-i440fx'],
    'pseries',
  );
  checkErrors(
    'another index for the first host bridge',
    hostBridge(0, "<target index='1'/>"),
    ['pci-target-index-zero-mismatch'],
    'pseries',
  );
  checkErrors(
    'too high an index for the first host bridge',
    hostBridge(0, "<target index='31'/>"),
    ['pci-target-index-out-of-range'],
    'pseries',
  );
  checkErrors(
    'a target index on i440fx',
    hostBridge(0, "<target index='0'/>"),
    ['pci-option-target-index-not-allowed'],
    'pc',
  );
  checkErrors('memory in hexadecimal', port("<target memReserve='0x10'/>"), []);
  checkErrors('negative memory', port("<target memReserve='-1'/>"), ['pci-option-memreserve-invalid']);
  checkErrors(
    'a cell that does not exist',
    pci("index='1' model='pcie-expander-bus'", '<target><node>0</node></target>'),
    ['pci-expander-numa-node-unknown'],
  );
  checkErrors('a cell without number', pci("index='1' model='pcie-expander-bus'", '<target><node/></target>'), []);
  checkErrors(
    'a cell that is no number on SATA',
    "<controller type='sata' index='1'><target><node>x</node></target></controller>",
    ['pci-expander-numa-node-invalid'],
  );
});

suite('errors in what else a controller has', () => {
  checkErrors('a device name in capitals', port("<model name='IOH3420'/>"), ['pci-model-name-unknown']);
  checkErrors('no device', port("<model name='none'/>"), []);
  checkErrors(
    'a device name on SATA is not read',
    "<controller type='sata' index='1'><model name='foo'/></controller>",
    [],
  );
  checkErrors(
    'a device for the root of i440fx',
    hostBridge(0, "<model name='spapr-pci-host-bridge'/>"),
    ['pci-root-model-name'],
    'pc',
  );
  checkErrors(
    'a wrong device for a host bridge',
    hostBridge(0, "<model name='pci-bridge'/>"),
    ['pci-model-name-mismatch'],
    'pseries',
  );
  checkErrors('two targets on USB', "<controller type='usb' model='qemu-xhci'><target/><target/></controller>", [
    'pci-controller-multiple-target',
  ]);
  checkErrors('a hole that is no size, on a port', port('<pcihole64>x</pcihole64>'), []);
  checkErrors('a hole with an unknown unit', root("<pcihole64 unit='foo'>1</pcihole64>"), ['pcihole64-malformed']);
  checkErrors('a hole of more than 64 bits', root("<pcihole64 unit='EiB'>16</pcihole64>"), ['pcihole64-malformed']);
  checkErrors('an empty hole', root('<pcihole64/>'), []);
  checkErrors('a hole on virt', root("<pcihole64 unit='GiB'>1</pcihole64>"), [], 'virt');
  checkErrors('an I/O thread on USB', "<controller type='usb' model='qemu-xhci'><driver iothread='1'/></controller>", [
    'iothread-not-virtio-scsi',
  ]);
  checkErrors(
    'I/O thread 0 is none',
    "<controller type='usb' model='qemu-xhci'><driver iothread='0'/></controller>",
    [],
  );
  checkErrors('an I/O thread of a domain without', scsi('virtio-scsi', "iothread='1'"), ['iothread-undefined']);
  const threaded = (arch: string, machine: string, address: string) =>
    `<domain type='qemu'><name>demo</name><memory unit='MiB'>512</memory><iothreads>1</iothreads>
<os><type arch='${arch}' machine='${machine}'>hvm</type></os>
<devices><controller type='scsi' index='0' model='virtio-scsi'><driver iothread='1'/>${address}</controller></devices></domain>`;
  const near = (title: string, text: string, codes: readonly string[]) =>
    checkErrors(title, text, codes, undefined, 'iothread-address');
  near('an I/O thread where devices are memory-mapped', threaded('armv7l', 'vexpress-a15', ''), ['iothread-address']);
  near('an I/O thread on another bus', threaded('x86_64', 'q35', "<address type='spapr-vio'/>"), ['iothread-address']);
  near('an I/O thread on channel I/O', threaded('s390x', 's390-ccw-virtio', ''), []);
  near('an I/O thread on PCI', threaded('x86_64', 'q35', "<address type='pci'/>"), []);
  checkErrors('no queues', scsi('lsilogic', "queues='0'"), []);
  checkErrors('ioeventfd on SATA', "<controller type='sata'><driver ioeventfd='off'/></controller>", [
    'controller-queues-not-virtio-scsi',
  ]);
  checkErrors('queues of a transitional controller', scsi('virtio-transitional', "queues='4'"), []);
});
