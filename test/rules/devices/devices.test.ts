// Smaller devices: refusals of other kinds and near misses; libvirt 12.8 judges every document likewise.
import { checkTable, sharing } from '../../harness/check-table.js';

const evdev = (attributes: string) => `<input type='evdev' ${attributes}><source dev='/dev/input/event0'/></input>`;
const passthrough = (attributes: string) =>
  `<input type='passthrough' ${attributes}><source evdev='/dev/input/event0'/></input>`;
const rng = (backend: string, attributes = "model='virtio'") => `<rng ${attributes}>${backend}</rng>`;
const shmem = (inside: string, name = 's') => `<shmem name='${name}'>${inside}</shmem>`;
const on390 = (device: string) =>
  `<domain type='qemu'><name>demo</name><memory unit='MiB'>512</memory><os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type></os><devices>${device}</devices></domain>`;
const vhostUser = (device: string, target: string) =>
  `<disk type='vhostuser' device='${device}'><source type='unix' path='/run/a.sock'/><target ${target}/></disk>`;
const storeAt = (type: string) =>
  `<pstore backend='acpi-erst'><path>/x</path><size unit='KiB'>64</size><address type='${type}'/></pstore>`;
const RANDOM = "<backend model='random'>/dev/urandom</backend>";

checkTable([
  {
    code: 'input-type-missing',
    refused: ['<input/>', "<input bus='usb'/>"],
    accepted: ["<input type='keyboard'/>"],
  },
  {
    code: 'input-type-unknown',
    refused: ["<input type='joystick'/>", "<input type='' bus='usb'/>"],
    accepted: ["<input type='tablet'/>"],
  },
  {
    code: 'input-bus-unknown',
    refused: ["<input type='mouse' bus='serial'/>", "<input type='tablet' bus='USB'/>"],
    accepted: ["<input type='tablet' bus='usb'/>"],
  },
  {
    code: 'input-ps2-type',
    refused: ["<input type='tablet' bus='ps2'/>", passthrough("bus='ps2'")],
    accepted: ["<input type='mouse' bus='ps2'/>"],
  },
  {
    code: 'input-ps2-unsupported',
    refused: [
      ["<input type='mouse' bus='ps2'/>", 'pseries'],
      ["<input type='keyboard' bus='ps2'/>", 'virt'],
    ],
    accepted: [["<input type='keyboard' bus='ps2'/>", 'pc']],
  },
  {
    code: 'input-bus-xen',
    refused: ["<input type='mouse' bus='xen'/>", "<input type='tablet' bus='xen'/>"],
    accepted: ["<input type='mouse' bus='virtio'/>"],
  },
  {
    code: 'input-virtio-transitional',
    refused: [passthrough("model='virtio-transitional' bus='virtio'"), passthrough("model='virtio-non-transitional'")],
    accepted: [passthrough("model='virtio' bus='virtio'")],
  },
  {
    code: 'input-model-bus',
    refused: ["<input type='mouse' bus='usb' model='virtio'/>", "<input type='tablet' model='virtio'/>"],
    accepted: ["<input type='mouse' bus='virtio' model='virtio'/>"],
  },
  {
    code: 'input-passthrough-bus',
    refused: [passthrough("bus='usb'"), passthrough("bus='none'")],
    accepted: [passthrough("bus='virtio'")],
  },
  {
    code: 'input-evdev-bus',
    refused: [evdev("bus='usb'"), evdev("bus='virtio'")],
    accepted: [evdev('')],
  },
  {
    code: 'sound-model',
    refused: ['<sound/>', "<sound model='AC97'/>"],
    accepted: ["<sound model='ac97'/>"],
  },
  {
    code: 'sound-audio-id',
    refused: ["<sound model='ich9'><audio id='2'/></sound>", "<sound model='ac97'><audio/></sound>"],
    accepted: ["<sound model='ich9'><audio id='2'/></sound><audio id='2' type='none'/>"],
  },
  {
    code: 'audio-id-duplicate',
    refused: [
      "<audio id='1' type='none'/><audio id='1' type='none'/>",
      "<audio id='2' type='none'/><audio id='2' type='file'/>",
    ],
    accepted: ["<audio id='1' type='none'/><audio id='2' type='none'/>"],
  },
  {
    code: 'watchdog-model',
    refused: ['<watchdog/>', "<watchdog model='i6300'/>"],
    accepted: ["<watchdog model='i6300esb'/>"],
  },
  {
    code: 'watchdog-model-machine',
    refused: [
      ["<watchdog model='diag288'/>", 'q35'],
      ["<watchdog model='itco'/>", 'virt'],
    ],
    accepted: ["<watchdog model='itco'/>"],
  },
  {
    code: 'watchdog-action',
    refused: [
      "<watchdog model='itco' action='reset'/><watchdog model='i6300esb' action='poweroff'/>",
      "<watchdog model='i6300esb' action='none'/><watchdog model='i6300esb' action='dump'/>",
    ],
    accepted: ["<watchdog model='itco' action='pause'/><watchdog model='i6300esb' action='pause'/>"],
  },
  {
    code: 'panic-duplicate',
    refused: ["<panic model='isa'/><panic model='isa'/>", "<panic model='hyperv'/><panic model='hyperv'/>"],
    accepted: ["<panic model='isa'/><panic model='hyperv'/>"],
  },
  {
    code: 'memballoon-model',
    refused: ['<memballoon/>', "<memballoon model='Virtio'/>"],
    accepted: ["<memballoon model='virtio'/>"],
  },
  {
    code: 'memballoon-multiple',
    refused: [
      "<memballoon model='virtio'/><memballoon model='virtio'/>",
      "<memballoon model='virtio'/><memballoon model='none'/>",
    ],
    accepted: ["<memballoon model='none'/>"],
  },
  {
    code: 'memballoon-switch',
    refused: ["<memballoon model='virtio' autodeflate='yes'/>", "<memballoon model='virtio' freePageReporting='1'/>"],
    accepted: ["<memballoon model='virtio' autodeflate='off' freePageReporting='on'/>"],
  },
  {
    code: 'rng-model',
    refused: [rng(RANDOM, ''), rng(RANDOM, "model='virtio-rng'")],
    accepted: [rng(RANDOM, "model='virtio-non-transitional'")],
  },
  {
    code: 'rng-backend',
    refused: [rng(''), rng('<backend/>'), rng(RANDOM + RANDOM)],
    accepted: [rng("<backend model='builtin'/>"), rng(RANDOM)],
  },
  {
    code: 'rng-egd',
    refused: [rng("<backend model='egd'/>"), rng("<backend model='egd' type='TCP'/>")],
    accepted: [rng("<backend model='egd' type='udp'><source mode='connect' host='a' service='1'/></backend>")],
  },
  {
    code: 'vsock-cid',
    refused: ["<vsock model='virtio'><cid address='2'/></vsock>", "<vsock model='virtio'><cid address='x'/></vsock>"],
    accepted: ["<vsock model='virtio'><cid address='3'/></vsock>", "<vsock model='virtio'/>"],
  },
  {
    code: 'shmem-name',
    refused: [shmem("<model type='ivshmem-plain'/>", 'a/b'), shmem("<model type='ivshmem-plain'/>", '.')],
    accepted: [shmem("<model type='ivshmem-plain'/>", '...')],
  },
  {
    code: 'shmem-size',
    refused: [
      shmem("<model type='ivshmem-plain'/><size unit='K'>512</size>"),
      shmem("<model type='ivshmem-plain'/><size unit='M'>3</size>"),
    ],
    accepted: [shmem("<model type='ivshmem-plain'/><size unit='M'>4</size>")],
  },
  {
    code: 'redirdev-bus',
    refused: ["<redirdev bus='pci' type='pty'/>", "<redirdev bus='USB' type='pty'/>"],
    accepted: ["<redirdev bus='usb' type='pty'/>"],
  },
  {
    code: 'chardev-type-unknown',
    refused: ["<serial type='foo'/>", "<channel type='PTY'><target type='virtio'/></channel>"],
    accepted: ["<serial type='null'/>"],
  },
  {
    code: 'chardev-source-incomplete',
    refused: [
      "<serial type='unix'/>",
      "<parallel type='file'><source append='on'/></parallel>",
      "<channel type='unix'><target type='guestfwd' address='10.0.2.1' port='4601'/></channel>",
    ],
    accepted: ["<channel type='unix'><target type='virtio' name='a'/></channel>"],
  },
  {
    code: 'chardev-tls-protocol',
    refused: [
      "<serial type='tcp'><source mode='connect' host='a' service='1'/><protocol type='tls'/></serial>",
      "<serial type='tcp'><source mode='bind' host='a' service='1'/><protocol type='ssh'/></serial>",
    ],
    accepted: ["<serial type='tcp'><source mode='bind' host='a' service='1'/><protocol type='telnet'/></serial>"],
  },
  {
    code: 'channel-target',
    refused: ["<channel type='pty'/>", "<channel type='pty'><target type='usb'/></channel>"],
    accepted: ["<channel type='pty'><target type='virtio'/></channel>"],
  },
  {
    code: 'input-evdev-bus',
    refused: [on390("<input type='evdev'><source dev='/dev/input/event0'/></input>")],
    accepted: [on390("<input type='evdev' bus='none'><source dev='/dev/input/event0'/></input>")],
  },
  {
    code: 'disk-vhostuser-bus',
    refused: [sharing(vhostUser('cdrom', "dev='sda' bus='usb'")), sharing(vhostUser('floppy', "dev='fda' bus='fdc'"))],
    accepted: [sharing(vhostUser('disk', "dev='vda'"))],
  },
  {
    code: 'crypto-incomplete',
    refused: ["<crypto model='virtio' type='qemu'><backend model='builtin'/><backend model='builtin'/></crypto>"],
    accepted: ["<crypto model='virtio' type='qemu'><backend model='builtin'/></crypto>"],
  },
  {
    code: 'pstore-address',
    refused: [...['virtio-mmio', 'usb'].map(storeAt), [storeAt('spapr-vio'), 'pc']],
    accepted: [storeAt('pci')],
  },
  {
    code: 'pstore-incomplete',
    refused: [
      "<pstore backend='acpi-erst'><path>/x</path><size/></pstore>",
      "<pstore backend='acpi-erst'><size unit='KiB'></size></pstore>",
    ],
    accepted: ["<pstore backend='acpi-erst'><size unit='KiB'>64</size></pstore>"],
  },
  {
    code: 'chardev-spicevmc-target',
    refused: [
      "<parallel type='spicevmc'/>",
      "<console type='spicevmc'><target type='virtio'/></console>",
      "<channel type='spicevmc'><target type='guestfwd' address='10.0.2.1' port='4600'/></channel>",
    ],
    accepted: ["<serial type='pty'/>"],
  },
  {
    code: 'channel-spicevmc-without-spice',
    refused: [
      "<serial type='spiceport'><source channel='a'/></serial>",
      rng("<backend model='egd' type='spicevmc'/>"),
      "<channel type='spiceport'><source channel='a'/><target type='virtio'/></channel>",
    ],
    accepted: [
      rng("<backend model='random' type='spicevmc'>/dev/random</backend>"),
      "<smartcard mode='host' type='spiceport'/>",
    ],
  },
  {
    code: 'enum-invalid',
    refused: ["<input type='evdev'><source dev='/dev/input/event0' grab='none'/></input>"],
    accepted: ["<input type='mouse' bus='usb'><source grab='none' grabToggle='f1' repeat='1'/></input>"],
  },
  {
    code: 'pstore-size',
    refused: [
      "<pstore backend='acpi-erst'><path>/x</path><size unit='KiB'>0</size></pstore>",
      "<pstore backend='acpi-erst'><path>/x</path><size unit='KiB'>5</size></pstore>",
    ],
    accepted: ["<pstore backend='acpi-erst'><path>/x</path><size unit='KiB'>8</size></pstore>"],
  },
  {
    code: 'lease-incomplete',
    refused: [
      '<lease><lockspace>l</lockspace><key>k</key></lease>',
      "<lease><lockspace>l</lockspace><target path='/x'/></lease>",
    ],
    accepted: ["<lease><lockspace>l</lockspace><key>k</key><target path='/x'/></lease>"],
  },
]);
