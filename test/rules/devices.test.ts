import { suite } from 'node:test';
import { checkAccepted, checkRefused } from '../harness/check-codes.js';

suite('what libvirt refuses of smaller devices', () => {
  checkRefused({
    'input-type-missing': `<input bus='virtio'/>`,
    'input-type-unknown': `<input type='Mouse'/>`,
    'input-bus-unknown': `<input type='keyboard' bus='PS2'/>`,
    'input-ps2-type': `<input type='passthrough' bus='ps2'><source evdev='/dev/input/event0'/></input>`,
    'input-ps2-unsupported': [`<input type='keyboard' bus='ps2'/>`, 'pseries'],
    'input-bus-xen': `<input type='evdev' bus='xen'><source dev='/dev/input/event0'/></input>`,
    'input-virtio-transitional': `<input type='passthrough' model='virtio-non-transitional'><source evdev='/dev/input/event0'/></input>`,
    'input-model-bus': `<input type='mouse' model='virtio'/>`,
    'input-passthrough-bus': `<input type='passthrough' bus='none'><source evdev='/dev/input/event0'/></input>`,
    'input-evdev-bus': `<input type='evdev' bus='parallels'><source dev='/dev/input/event0'/></input>`,
    'sound-model': `<sound model=''/>`,
    'sound-ich7': [`<sound model='ich7'/>`, 'virt'],
    'sound-audio-id': `<graphics type='vnc'><audio id='3'/></graphics>`,
    'audio-id-duplicate': `<audio id='1' type='none'/><audio id='01' type='none'/>`,
    'watchdog-model': `<watchdog model=''/>`,
    'watchdog-model-machine': [`<watchdog model='itco'/>`, 'pc'],
    'watchdog-action': `<watchdog model='itco' action='pause'/><watchdog model='i6300esb'/>`,
    'watchdog-multiple': `<watchdog model='itco'/><watchdog model='itco'/>`,
    'panic-model-machine': [`<panic model='hyperv'/>`, 'virt'],
    'nvram-multiple': [`<nvram/><nvram><address type='spapr-vio' reg='0x4000'/></nvram>`, 'pseries'],
    'serial-port-in-use': `<serial type='pty'><target type='isa-serial' port='3'/></serial><serial type='null'><target type='isa-serial' port='3'/></serial>`,
    'serial-isa-ports-exhausted': `<serial type='null'><target type='isa-serial' port='7'/></serial>`,
    'panic-duplicate': `<panic/><panic model='isa'/>`,
    'memballoon-model': `<memballoon model=''/>`,
    'memballoon-xen': [`<memballoon model='xen'/>`, 'pseries'],
    'memballoon-multiple': `<memballoon model='none'/><memballoon model='none'/>`,
    'memballoon-switch': `<memballoon model='none' freePageReporting='default'/>`,
    'rng-model': `<rng model=''><backend model='random'/></rng>`,
    'rng-backend': `<rng model='virtio'><rate bytes='1'/></rng>`,
    'rng-egd': `<rng model='virtio'><backend model='egd' type='foo'/></rng>`,
    'vsock-cid': `<vsock model='virtio'><cid auto='yes' address='0'/></vsock>`,
    'shmem-name': `<shmem name='..'><model type='ivshmem-plain'/></shmem>`,
    'shmem-model-legacy': `<shmem name='s'><model/></shmem>`,
    'shmem-size': `<shmem name='s'><model type='ivshmem-plain'/><size unit='KB'>1024</size></shmem>`,
    'shmem-msi-without-server': `<shmem name='s'><model type='ivshmem-doorbell'/><msi/></shmem>`,
    'tpm-model': [`<tpm model='tpm-crb'><backend type='passthrough'/></tpm>`, 'virt'],
    'tpm-multiple': [
      `<tpm model='spapr-tpm-proxy'><backend type='passthrough'/></tpm><tpm model='spapr-tpm-proxy'><backend type='passthrough'/></tpm>`,
      'pseries',
    ],
    'redirdev-bus': `<redirdev bus='' type='pty'/>`,
    'nvram-device-machine': [`<nvram/>`, 'virt'],
    'pstore-size': `<pstore backend='acpi-erst'><path>/x</path><size>65</size></pstore>`,
    'lease-incomplete': `<lease><lockspace>l</lockspace><key>k</key><target/></lease>`,
    'chardev-type-unknown': `<parallel type='foo'/>`,
    'chardev-source-incomplete': `<redirdev bus='usb' type='unix'/>`,
    'chardev-reconnect': `<serial type='tcp'><source mode='bind' host='h' service='1'><reconnect enabled='no'/></source></serial>`,
    'chardev-tls-protocol': `<console type='tcp'><source mode='connect' host='a' service='1'/><protocol type='tls'/></console>`,
    'serial-target': `<serial type='pty'><target><model name='foo'/></target></serial>`,
    'serial-target-machine': `<serial type='pty'><target type='spapr-vio-serial'/></serial>`,
    'console-serial-not-first': `<console type='pty'><target type='virtio'/></console><console type='pty'/>`,
    'channel-target': `<channel type='pty'><target name='a'/></channel>`,
    'channel-spicevmc-without-spice': `<redirdev bus='usb' type='spicevmc'/>`,
    'console-target': `<console type='pty'/><console type='pty'><target type='xen'/></console>`,
    'chardev-part-repeated': `<rng model='virtio'><backend model='egd' type='pty'><source/><source/></backend></rng>`,
    'pstore-multiple': [
      `<pstore backend='acpi-erst'><size>8</size></pstore><pstore backend='acpi-erst'><size>8</size></pstore>`,
      'virt',
    ],
    'pstore-incomplete': `<pstore><size>8</size></pstore>`,
    'crypto-incomplete': `<crypto model='virtio' type='qemu'/>`,
    'number-invalid': `<audio id='4 ' type='none'/>`,
    'enum-invalid': `<shmem name='s'><model type='ivshmem-plain '/></shmem>`,
  });
});

suite('what libvirt accepts of smaller devices', () => {
  checkAccepted({
    'an evdev device on no bus': `<input type='evdev' bus='none'><source dev='/dev/input/event0'/></input>`,
    'a passthrough device whose bus libvirt chooses': `<input type='passthrough' model='virtio'><source evdev='/dev/input/event0'/></input>`,
    'the host audio that libvirt adds': `<sound model='ich9'><audio id='1'/></sound>`,
    'an id with a zero in front': `<sound model='ich9'><audio id='01'/></sound><audio id='1' type='none'/>`,
    'two serial ports of one number that do not say that they are ISA': `<serial type='pty'><target port='0'/></serial><serial type='pty'><target port='0'/></serial>`,
    'two PCI watchdogs': `<watchdog model='i6300esb'/><watchdog model='i6300esb' action='reset'/>`,
    'a panic device of ARM without model': [`<panic/>`, 'virt'],
    'a panic device of the default model': `<panic model='default'/>`,
    'a CID that libvirt chooses': `<vsock model='virtio'><cid auto='no'/></vsock>`,
    'shared memory without name': `<shmem name=''><model type='ivshmem-plain'/></shmem>`,
    'a size that is left to QEMU': `<shmem name='s'><model type='ivshmem-plain'/><size unit='M'>0</size></shmem>`,
    'redirection over no bus in particular': `<redirdev type='pty'/>`,
    'a path of no letters': `<serial type='file'><source path=''/></serial>`,
    'an unused protocol': `<serial type='pty'><protocol type='tls'/></serial>`,
    'reconnection that nobody switched on': `<serial type='unix'><source mode='bind' path='/x'><reconnect timeout='1'/></source></serial>`,
    'a serial target of no model': `<serial type='pty'><target type='isa-serial'><model name=''/></target></serial>`,
    'a TPM of riscv and its like': [`<tpm model='tpm-tis'><backend type='passthrough'/></tpm>`, 'virt'],
    'four ISA serial ports': `<serial type='pty'><target type='isa-serial'/></serial>`.repeat(4),
    'two PCI serial ports of one number': `<serial type='pty'><target type='pci-serial' port='0'/></serial>`.repeat(2),
    'a fifth serial port of no stated kind': `<serial type='pty'><target port='4'/></serial>`,
    'a second target of a console': `<console type='pty'><target type='virtio'/><target type='foo'/></console>`,
    'a console that is the serial port': `<serial type='pty'/><console type='tcp'/>`,
    'datagrams with one end': `<serial type='udp'><source service='4555'/></serial>`,
    'an audio device with a blank in front of its number': `<audio id=' 1' type='none'/>`,
    'a rate of no number': `<rng model='virtio'><rate bytes=''/><backend model='random'/></rng>`,
    'interrupts counted in hexadecimal': `<shmem name='s'><model type='ivshmem-doorbell'/><server path='/x'/><msi vectors='0x1'/></shmem>`,
    'a store without path': [`<pstore backend='acpi-erst'><size>8</size></pstore>`, 'pseries'],
    'a crypto device with no queues': `<crypto model='virtio' type='qemu'><backend model='builtin' queues='0'/></crypto>`,
  });
});

/** The devices of a mainframe. */
function onMainframe(devices: string): string {
  return `<domain type='qemu'><name>demo</name><memory>524288</memory><os><type arch='s390x' machine='s390-ccw-virtio'>hvm</type></os><devices>${devices}</devices></domain>`;
}

const rng = (address: string) => `<rng model='virtio'><backend model='random'/><address type='ccw' ${address}/></rng>`;

suite('what libvirt refuses on a mainframe', () => {
  checkRefused({
    'ccw-address-in-use': onMainframe(rng("cssid='0xfe' ssid='0' devno='1'") + rng("cssid='254' ssid='0' devno='0x1'")),
    'ccw-address-incomplete': onMainframe(rng("cssid='0xfe' ssid='0'")),
    'pstore-unsupported': onMainframe(`<pstore backend='acpi-erst'><size unit='KiB'>8</size></pstore>`),
    'boot-loadparm': onMainframe(
      `<interface type='user'><model type='virtio'/><boot order='1' loadparm='a_b'/></interface>`,
    ),
    'video-model-unsupported': onMainframe(`<video><model type='cirrus'/></video>`),
    'disk-target-unknown-prefix': onMainframe(
      `<disk type='file'><source file='/x'/><target dev='' bus='virtio'/></disk>`,
    ),
    'address-ccw-wrong-machine': `<rng model='virtio'><backend model='random'/><address type='ccw'/></rng>`,
    'usb-disabled-device': [`<controller type='usb' model='none'/><graphics type='vnc'/>`, 'pseries'],
  });
});

suite('what libvirt accepts on a mainframe', () => {
  checkAccepted({
    'the highest subchannel set': onMainframe(rng("cssid='0' ssid='3' devno='0xffff'")),
    'an address that libvirt completes': onMainframe(rng('')),
    'a console of a mainframe': onMainframe(`<console type='pty'/><console type='pty'><target type='sclp'/></console>`),
    'blanks and points for the boot loader': onMainframe(
      `<disk type='file'><source file='/x'/><target dev='vda' bus='virtio'/><boot order='1' loadparm='a b.1'/></disk>`,
    ),
    'graphics of a PC without USB': `<controller type='usb' model='none'/><graphics type='vnc'/>`,
    'a pseries without USB and without graphics': [`<controller type='usb' model='none'/>`, 'pseries'],
  });
});
