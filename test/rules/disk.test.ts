// Conditions of the rules about disks beyond their pages: other buses, defaults, and what libvirt passes over.
import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';

function disk({ attributes = '', target = "dev='vda'", driver = '', content = '' }): string {
  return `<disk type='file' ${attributes}>
  <driver name='qemu' ${driver}/>
  <source file='/a.img'/>
  <target ${target}/>
  ${content}
</disk>`;
}

const silent: Readonly<Record<string, Parameters<typeof disk>[0]>> = {
  'a number of queues of 0 on another bus': { target: "dev='sda' bus='sata'", driver: "queues='0'" },
  'a rotation rate of 0': { target: "dev='vda' rotation_rate='0'" },
  'an incomplete geometry': { target: "dev='sda' bus='usb'", content: "<geometry heads='16'/>" },
  'an empty World Wide Name': { content: '<wwn/>' },
  'an empty vendor': { content: '<vendor></vendor>' },
  'a World Wide Name with 0x': { target: "dev='sda'", content: '<wwn>0x5000c50015ea71ad</wwn>' },
  'copying that is switched off on a CD-ROM': {
    attributes: "device='cdrom'",
    target: "dev='sda' bus='sata'",
    driver: "copy_on_read='off'",
  },
  'a shared CD-ROM image in qcow2': {
    attributes: "device='cdrom'",
    target: "dev='sda' bus='sata'",
    driver: "type='qcow2'",
    content: '<shareable/>',
  },
  'discard_no_unref that is off': { driver: "type='raw' discard_no_unref='off'" },
  'backing that is not shared': { target: "dev='sda' bus='sata'", content: "<transient shareBacking='no'/>" },
  'a USB model on another bus': { attributes: "model='usb-storage'", target: "dev='sda' bus='sata'" },
};

suite('libvirt has nothing against', () => {
  for (const [what, parts] of Object.entries(silent)) test(what, () => checkFindings(disk(parts)));
});

suite('the bus that a name stands for', () => {
  test('decides about options as a stated one does', () => {
    checkFindings(`
      <disk type='file'>
        <driver name='qemu' queues='2'/>
                                    ^ error disk-virtio-only-driver-option: Only virtio disks have this option.
        <source file='/a.img'/>
        <target dev='sda'/>
      </disk>
    `);
  });

  test('decides about CD-ROMs', () => {
    checkFindings(`
      <disk type='file' device='cdrom'>
        <target dev='vda'/>
                     ^^^ error disk-cdrom-virtio: Disks on virtio have no removable media, so a CD-ROM cannot be there.
      </disk>
    `);
  });
});

test('of several drivers the first counts', () => {
  checkFindings(`
    <disk type='file'>
      <driver name='qemu'/>
      <driver name='qemu' copy_on_read='on'/>
      <source file='/a.img'/>
      <target dev='vda'/>
      <readonly/>
    </disk>
  `);
});
