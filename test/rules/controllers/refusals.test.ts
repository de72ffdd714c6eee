// What is refused about disks on IDE, serial ports and USB, and what only looks like it; libvirt 12.8 judges every
// document likewise.
import { suite } from 'node:test';
import { checkErrors } from '../../harness/check-errors.js';
import { checkTable } from '../../harness/check-table.js';

const disk = (target: string, inner = '') =>
  `<disk type='file' device='disk'><source file='/tmp/a.img'/><target ${target}/>${inner}</disk>`;
const scsi = (attributes: string) => `<controller type='scsi' ${attributes}/>`;
const usb = (attributes: string, inner = '') => `<controller type='usb' ${attributes}>${inner}</controller>`;
const off = usb("model='none'");
const tablet = (address: string) => `<input type='tablet' bus='usb'><address type='usb' ${address}/></input>`;
const hub = (address: string) => `<hub type='usb'><address type='usb' ${address}/></hub>`;
const channel = (name: string, address: string) =>
  `<channel type='pty'><target type='virtio' name='${name}'/><address type='virtio-serial' ${address}/></channel>`;

suite('errors about IDE and SCSI', () => {
  checkErrors('IDE on the machine of pseries', disk("dev='hda' bus='ide'"), ['ide-unsupported-machine'], 'pseries');
  checkErrors('one controller, whatever sits on it', `<controller type='ide'/>${disk("dev='hda' bus='ide'")}`, [
    'ide-unsupported-machine',
  ]);
  checkErrors('hda on SCSI', disk("dev='hda' bus='scsi'"), []);
  checkErrors('a fifth name of another kind', disk("dev='sde' bus='ide'"), ['ide-too-many-disks'], 'pc');
  checkErrors(
    'a fifth name at a place that there is',
    disk("dev='hde' bus='ide'", "<address type='drive' controller='0' bus='0' unit='0'/>"),
    [],
    'pc',
  );
  checkErrors(
    'a second controller for a fifth disk',
    `<controller type='ide' index='1'/>${disk("dev='hde' bus='ide'")}`,
    ['ide-single-controller', 'ide-too-many-disks'],
    'pc',
  );
  checkErrors('BusLogic on virt', scsi("model='buslogic'"), ['scsi-controller-model-unsupported'], 'virt');
  checkErrors('other old SCSI cards', scsi("model='dc390'") + scsi("index='1' model='lsisas1078'"), []);
  checkErrors('ncr53c90 on pc', scsi("model='ncr53c90'"), ['scsi-ncr53c90-builtin'], 'pc');
  checkErrors('a controller for ISA', "<controller type='isa'/>", ['xenbus-unsupported']);
  checkErrors(
    'a Xen bus with a place of its own',
    "<controller type='xenbus'><address type='pci' slot='5'/></controller>",
    [],
  );
});

suite('errors about serial ports', () => {
  checkErrors('port 0 stands for any port', channel('a', "controller='0' port='0'"), []);
  checkErrors('a controller that libvirt adds', channel('a', "controller='5' port='1'"), []);
  checkErrors(
    'a port of a large controller',
    `<controller type='virtio-serial' index='0' ports='99'/>${channel('a', "controller='0' port='50'")}`,
    [],
  );
  checkErrors(
    'a console at the port of a channel',
    `${channel('a', "controller='0' port='1'")}
     <console type='pty'><target type='serial'/></console>
     <console type='pty'><target type='virtio'/><address type='virtio-serial' controller='0' port='1'/></console>`,
    ['virtio-serial-port-in-use'],
  );
  checkErrors(
    'one port on two controllers',
    channel('a', "controller='0' port='1'") + channel('b', "controller='1' port='1'"),
    [],
  );
  checkErrors('letters for a number of ports', "<controller type='sata' index='1' ports='x'/>", [
    'controller-ports-negative',
  ]);
  checkErrors('too many digits', "<controller type='sata' index='1' ports='99999999999'/>", [
    'controller-ports-negative',
  ]);
  checkErrors('minus zero ports', "<controller type='virtio-serial' index='1' ports='-0'/>", []);
});

suite('errors about USB controllers', () => {
  checkErrors('an empty model', usb("model=''"), ['usb-controller-model-unknown']);
  checkErrors('one companion too many', usb("model='ich9-ehci1'") + usb("model='ich9-uhci4'"), [
    'usb-controller-model-unknown',
  ]);
  checkErrors('models of other chipsets', usb("model='piix4-uhci'") + usb("index='1' model='pci-ohci'"), []);
  checkErrors('qusb2', usb("model='qusb2'"), ['usb-controller-model-xen-only']);
  checkErrors('sixteen ports of NEC', usb("model='nec-xhci' ports='16'"), ['usb-xhci-too-many-ports']);
  checkErrors('no ports at all', usb("model='qemu-xhci' ports='0'"), []);
  checkErrors('ports of the default model', usb("index='0' ports='2'"), ['usb-ports-unsupported-model']);
  checkErrors('ports of the default model of virt', usb("index='0' ports='5'"), [], 'virt');
  checkErrors('ports where USB is off', usb("index='0' model='none' ports='2'"), []);
  checkErrors('two companions', usb("index='0' model='ich9-uhci1'") + usb("index='0' model='ich9-uhci2'"), [
    'usb-companion-without-master',
  ]);
  checkErrors(
    'a companion beside a controller of another kind',
    usb("index='0' model='ich9-uhci1'") + usb("index='1' model='qemu-xhci'"),
    [],
  );
  checkErrors('USB switched off twice', off + usb("index='1' model='none'"), ['usb-disabled-other-controller']);
});

suite('errors about places on USB', () => {
  for (const [name, device] of [
    ['a hub', "<hub type='usb'/>"],
    ['a sound card', "<sound model='usb'/>"],
    ['a redirected device', "<redirdev bus='usb' type='pty'/>"],
    ['a serial port', "<serial type='pty'><target type='usb-serial'/></serial>"],
    ['a network card', "<interface type='user'><model type='usb-net'/></interface>"],
  ] as const) {
    checkErrors(`${name} where USB is off`, off + device, ['usb-disabled-device']);
  }
  checkErrors('port 0 stands for any port', tablet("bus='0' port='0'"), []);
  checkErrors('an empty port', tablet("bus='0' port=''"), ['usb-port-malformed']);
  checkErrors('letters in a port', tablet("bus='0' port='1.x'"), ['usb-port-malformed']);
  checkErrors('a bus without port', tablet("bus='9'"), ['usb-bus-missing']);
  checkErrors('no bus means bus 0', tablet("port='1'"), []);
  checkErrors('port 9 of a hub', hub("bus='0' port='1'") + tablet("bus='0' port='1.9'"), ['usb-port-not-present']);
  checkErrors('port 8 of a hub', hub("bus='0' port='1'") + tablet("bus='0' port='1.8'"), []);
  checkErrors('no hub behind a hub', hub("bus='0' port='1'") + tablet("bus='0' port='1.2.1'"), ['usb-hub-missing']);
  checkErrors(
    'one port of two controllers',
    `${usb("index='0' model='qemu-xhci'")}${usb("index='1' model='qemu-xhci'")}
     ${tablet("bus='0' port='1'")}${tablet("bus='1' port='1'")}`,
    [],
  );
  checkErrors('a hub in capitals', "<hub type='USB'/>", ['hub-type-invalid']);
});

const input = "<input type='tablet' bus='usb'/>";

checkTable([
  {
    code: 'ide-disk-default-bus',
    refused: [
      [disk("dev='hdb'"), 'virt'],
      [`<disk type='file' device='cdrom'><target dev='hdc'/></disk>`, 'pseries'],
      `<disk type='file' device='cdrom'><target dev='fdb'/></disk>`,
    ],
    accepted: [[disk("dev='hdb'"), 'pc']],
  },
  {
    code: 'usb-controller-duplicate-master',
    refused: [
      usb("index='0'") + usb("index='00'"),
      usb("index='1' model='ich9-ehci1'") + usb("index='1' model='ich9-ehci1'"),
      [usb("index='0'") + usb("index='0'"), 'pc'],
      [usb("index='1' model='nec-xhci'") + usb("index='1' model='qemu-xhci'"), 'pseries'],
    ],
    accepted: [usb("index='0' model='nec-xhci'") + usb("index='1' model='nec-xhci'")],
  },
  {
    code: 'usb-ports-exhausted',
    refused: [
      usb("index='0' model='qemu-xhci' ports='1'") + tablet("bus='0' port='1'") + tablet("bus='0'"),
      usb("index='0' model='qemu-xhci' ports='0'") + tablet("bus='0'"),
      [`${usb("index='0' model='nec-xhci' ports='1'")}${tablet("bus='0' port='1'")}${input}`, 'virt'],
    ],
    accepted: [usb("index='0' model='piix3-uhci'") + input + input + input],
  },
  {
    code: 'usb-disabled-device',
    refused: [
      `${off}<smartcard mode='host'/>`,
      `${off}<smartcard mode='host'/><controller type='ccid' index='0'/>`,
      ["<smartcard mode='passthrough' type='pty'/>", 'virt'],
    ],
    accepted: [[`${usb("model='qemu-xhci'")}<smartcard mode='host'/>`, 'virt']],
  },
  {
    code: 'input-passthrough-bus',
    refused: [`${off}<input type='passthrough' bus='usb'><source evdev='/dev/input/event1'/></input>`],
    accepted: [`${off}<input type='passthrough'><source evdev='/dev/input/event1'/></input>`],
  },
  {
    code: 'virtio-serial-controller-missing',
    refused: [
      "<parallel type='pty'><address type='virtio-serial' controller='1' port='1'/></parallel>",
      [
        "<rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='virtio-serial' port='1'/></rng>",
        'virt',
      ],
    ],
    accepted: [
      "<console type='pty'><target type='virtio'/><address type='virtio-serial' controller='2' port='1'/></console>",
    ],
  },
  {
    code: 'virtio-serial-no-free-port',
    refused: [
      `<controller type='virtio-serial' index='0' ports='2'/>${channel('a', "port='1'")}${channel('b', "port='0'")}`,
      [`<controller type='virtio-serial' index='0' ports='1'/>${channel('a', "controller='0' port='0'")}`, 'virt'],
    ],
    accepted: [
      `<controller type='virtio-serial' index='0' ports='2'/>${channel('a', "port='1'")}${channel('b', "port='1' controller='1'")}`,
    ],
  },
]);

suite('domains of other hypervisors', () => {
  checkErrors(
    'are refused as such, for nothing else',
    "<domain type='xen'><name>demo</name><memory>1</memory><devices><controller type='usb' model='xhci'/></devices></domain>",
    ['domain-type-unsupported'],
  );
});
