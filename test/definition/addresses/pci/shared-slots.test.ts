import { suite, test } from 'node:test';
import { at, checkPciMap, nic, quiet } from '../../../harness/pci-guest.js';

function usb2Set(index: number): string {
  const models = ['ich9-ehci1', 'ich9-uhci1', 'ich9-uhci2', 'ich9-uhci3'];
  return models.map(model => `<controller type='usb' index='${index}' model='${model}'/>`).join('');
}

const noBalloon = "<memballoon model='none'/>";

suite('USB 2 sets', () => {
  test('have the slots of a real ICH9 on q35, the third one an ordinary slot', () => {
    checkPciMap(
      noBalloon + usb2Set(0) + usb2Set(1) + usb2Set(2),
      `
       00:1d.7 usb 0 ich9-ehci1
       00:1d.0 usb 0 ich9-uhci1 mf=on
       00:1d.1 usb 0 ich9-uhci2
       00:1d.2 usb 0 ich9-uhci3
       00:1a.7 usb 1 ich9-ehci1
       00:1a.0 usb 1 ich9-uhci1 mf=on
       00:1a.1 usb 1 ich9-uhci2
       00:1a.2 usb 1 ich9-uhci3
       02:01.7 usb 2 ich9-ehci1
       02:01.0 usb 2 ich9-uhci1 mf=on
       02:01.1 usb 2 ich9-uhci2
       02:01.2 usb 2 ich9-uhci3
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-to-pci-bridge
       00:01.1 pci 3 pcie-root-port chassis=3 port=0x9
      `,
    );
  });

  test('share a slot like any other on i440fx', () => {
    checkPciMap(
      noBalloon + usb2Set(0),
      `
       00:02.7 usb 0 ich9-ehci1
       00:02.0 usb 0 ich9-uhci1 mf=on
       00:02.1 usb 0 ich9-uhci2
       00:02.2 usb 0 ich9-uhci3
       -       pci 0 pci-root
      `,
      { machine: 'pc' },
    );
  });

  test('join the member whose address is written', () => {
    const [master = '', ...companions] = usb2Set(0).split(/(?<=>)/);
    checkPciMap(
      noBalloon + master.replace('/>', `>${at('00:05.7')}</controller>`) + companions.join(''),
      `
       00:05.7 usb 0 ich9-ehci1
       00:1d.0 usb 0 ich9-uhci1 mf=on
       00:05.1 usb 0 ich9-uhci2
       00:05.2 usb 0 ich9-uhci3
       00:1f.2 sata 0
       -       pci 0 pcie-root
      `,
    );
  });
});

suite('the functions of a slot', () => {
  test('are announced by function 0, unless the text says otherwise there', () => {
    checkPciMap(
      `${quiet}${nic('e1000e', at('00:05.0'))}${nic('e1000e', at('00:05.1'))}
       ${nic('e1000e', at('00:06.0').replace('/>', " multifunction='off'/>"))}${nic('e1000e', at('00:06.3'))}`,
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:05.0 interface e1000e mf=on
       00:05.1 interface e1000e
       00:06.0 interface e1000e mf=off
       00:06.3 interface e1000e
      `,
    );
  });

  test('are announced by nobody if function 0 is missing', () => {
    checkPciMap(
      quiet + nic('e1000e', at('00:07.2')),
      `
       00:1f.2 sata 0
       -       pci 0 pcie-root
       00:07.2 interface e1000e
      `,
    );
  });
});
