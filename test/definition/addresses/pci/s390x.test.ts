import { suite, test } from 'node:test';
import { checkPciMap, nic, pci } from '../../../harness/pci-guest.js';

const on = { machine: 's390x' } as const;
const noBalloon = "<memballoon model='none'/>";

function pciNic(zpci = ''): string {
  return nic('virtio', `<address type='pci'>${zpci}</address>`);
}

suite('an s390x guest', () => {
  test('numbers its PCI devices with what is left free', () => {
    checkPciMap(
      `${noBalloon}${nic('virtio')}${nic('e1000')}${pciNic("<zpci uid='1'/>")}
       <hostdev mode='subsystem' type='pci'><source>
         <address domain='0x1' bus='0x07' slot='0x00' function='0x0'/></source></hostdev>`,
      `
       -       pci 0 pci-root
       00:01.0 interface e1000 uid=2 fid=1
       00:02.0 interface virtio uid=1 fid=0
       00:03.0 hostdev uid=3 fid=2
      `,
      on,
    );
  });

  test('fills in the missing one of two numbers before it numbers the rest', () => {
    checkPciMap(
      noBalloon + pciNic() + pciNic("<zpci fid='0'/>") + pciNic("<zpci uid='3'/>"),
      `
       -       pci 0 pci-root
       00:01.0 interface virtio uid=2 fid=2
       00:02.0 interface virtio uid=1 fid=0
       00:03.0 interface virtio uid=3 fid=1
      `,
      on,
    );
  });

  test('numbers the bridges that libvirt adds, too', () => {
    checkPciMap(
      noBalloon + pci(2, 'pci-bridge') + pciNic(),
      `
       -       pci 0 pci-root
       00:01.0 pci 1 pci-bridge chassisNr=1 uid=2 fid=1
       00:02.0 pci 2 pci-bridge chassisNr=2 uid=3 fid=2
       00:03.0 interface virtio uid=1 fid=0
      `,
      on,
    );
  });

  test('left those bridges without numbers in older releases', () => {
    checkPciMap(
      noBalloon + pci(2, 'pci-bridge') + pciNic(),
      `
       00:01.0 pci 2 pci-bridge chassisNr=2 uid=2 fid=1
       -       pci 0 pci-root
       00:02.0 pci 1 pci-bridge chassisNr=1
       00:03.0 interface virtio uid=1 fid=0
      `,
      { ...on, libvirt: '9.0' },
    );
  });
});
