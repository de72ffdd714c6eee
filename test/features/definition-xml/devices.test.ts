import { suite, test } from 'node:test';
import { checkPrinted, type Printing } from '../../harness/check-printed.js';

function checkDevice(device: string, expected: string, printing: Printing = {}): void {
  const element = /^<([\w-]+)/.exec(device)?.[1] ?? '';
  checkPrinted('', element, expected, { ...printing, devices: device });
}

suite('a disk', () => {
  test('has a driver and a format; a CD-ROM is read-only', () => {
    checkDevice(
      "<disk device='cdrom'><target dev='sda' bus='sata'/></disk>",
      `<disk type='file' device='cdrom'>
         <driver name='qemu' type='raw'/>
         <target dev='sda' bus='sata'/>
         <readonly/>
         <address type='drive' controller='0' bus='0' target='0' unit='0'/>
       </disk>`,
    );
  });

  test('on USB has a model since 11.5', () => {
    const disk = "<disk type='file'><source file='/a'/><target dev='sda' bus='usb'/></disk>";
    const rest = `<driver name='qemu' type='raw'/>
         <source file='/a'/>
         <target dev='sda' bus='usb'/>
         <address type='usb' bus='0' port='1'/>
       </disk>`;
    checkDevice(disk, `<disk type='file' device='disk' model='usb-storage'>\n${rest}`);
    checkDevice(disk, `<disk type='file' device='disk'>\n${rest}`, { libvirt: '11.3' });
  });
});

suite('a channel', () => {
  test('has a port without sign and zeros', () => {
    checkDevice(
      "<channel type='pty'><target type='guestfwd' address='10.0.2.1' port='+010'/></channel>",
      `<channel type='pty'>
         <target type='guestfwd' address='10.0.2.1' port='10'/>
       </channel>`,
    );
  });
});

suite('a screen', () => {
  test('listens on an address', () => {
    checkDevice(
      "<graphics type='vnc'/>",
      `<graphics type='vnc' port='-1' autoport='yes'>
         <listen type='address'/>
       </graphics>`,
    );
  });

  test('keeps no password', () => {
    checkDevice(
      "<graphics type='vnc' port='5901' passwd='secret'/>",
      `<graphics type='vnc' port='5901' autoport='no'>
         <listen type='address'/>
       </graphics>`,
    );
  });

  test('of SPICE without ports is for the host alone', () => {
    checkDevice(
      "<graphics type='spice'/>",
      `<graphics type='spice'>
         <listen type='none'/>
       </graphics>`,
    );
  });
});

suite('a graphics card', () => {
  test('has the memory of its model, and says that it is the primary one', () => {
    checkDevice(
      '<video/>',
      `<video>
         <model type='cirrus' vram='16384' heads='1' primary='yes'/>
         <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
       </video>`,
    );
  });

  test('of virtio names its device since 12.5: with VGA where the emulator has it', () => {
    const card = "<video><model type='virtio'/><address type='virtio-mmio'/></video>";
    const printed = (device: string) => `<video>
         <model type='virtio' heads='1' primary='yes'${device}/>
         <address type='virtio-mmio'/>
       </video>`;
    checkDevice(card, printed(" device='virtio-vga'"));
    checkDevice(card, printed(" device='virtio-gpu'"), { arch: 'aarch64', machine: 'virt' });
    checkDevice(card, printed(''), { libvirt: '11.3' });
  });
});

suite('a character device', () => {
  test('keeps of its host side what its type knows', () => {
    checkDevice(
      "<channel type='tcp'><source mode='connect' host='h' service='1' path='/x'/><target type='virtio' name='n'/></channel>",
      `<channel type='tcp'>
         <source mode='connect' host='h' service='1'/>
         <protocol type='raw'/>
         <target type='virtio' name='n'/>
         <address type='virtio-serial' controller='0' bus='0' port='1'/>
       </channel>`,
    );
  });

  test('forgets a socket that libvirt made itself', () => {
    checkDevice(
      "<channel type='unix'><source mode='bind' path='/var/lib/libvirt/qemu/channel/target/d/n'/><target type='virtio' name='n'/></channel>",
      `<channel type='unix'>
         <target type='virtio' name='n'/>
         <address type='virtio-serial' controller='0' bus='0' port='1'/>
       </channel>`,
    );
  });

  test('mirrored by the first console is printed twice', () => {
    checkDevice(
      "<console type='pty'><alias name='ua-c'/></console>",
      `<console type='pty'>
         <target type='serial' port='0'/>
         <alias name='ua-c'/>
       </console>`,
    );
  });
});

suite('a network card', () => {
  test('keeps of its source what its type knows, and no name that libvirt made', () => {
    checkDevice(
      `<interface type='network'><mac address='52:54:00:AA:00:01'/><source network='n' bridge='b' portid='x'/>
       <target dev='vnet0'/></interface>`,
      `<interface type='network'>
         <mac address='52:54:00:aa:00:01'/>
         <source network='n'/>
         <model type='rtl8139'/>
         <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
       </interface>`,
    );
  });
});

suite('an alias', () => {
  test('is kept where users may choose it', () => {
    const rng = (name: string) =>
      `<rng model='virtio'><backend model='random'>/r</backend><alias name='${name}'/></rng>`;
    checkPrinted('', 'alias', "<alias name='ua-x'/>", { devices: rng('ua-x') });
    checkPrinted('', 'alias', '', { devices: rng('rng0') });
  });
});
