import { suite, test } from 'node:test';
import { at, checkPciMap, nic, pci, quiet, times } from '../../../harness/pci-guest.js';

suite('a q35 guest with PCI controllers in its text', () => {
  test('gets the missing ports and no spare one', () => {
    checkPciMap(
      pci(0, 'pcie-root') + pci(1, 'pcie-root-port') + quiet + times(2, nic('virtio')),
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:1f.2 sata 0
       01:00.0 interface virtio
       02:00.0 interface virtio
      `,
    );
  });

  test('gets a port for every index that is missing', () => {
    checkPciMap(
      `${pci(0, 'pcie-root')}${pci(1, 'pcie-root-port', at('00:02.0'))}
       ${pci(4, 'pcie-root-port', `<target chassis='40' port='0x18'/>${at('00:03.0')}`)}
       ${quiet}${nic('virtio')}${nic('virtio')}${nic('virtio', at('04:00.0'))}`,
      `
       -       pci 0 pcie-root
       00:02.0 pci 1 pcie-root-port chassis=1 port=0x10
       00:01.0 pci 2 pcie-root-port chassis=2 port=0x8 mf=on
       00:01.1 pci 3 pcie-root-port chassis=3 port=0x9
       00:03.0 pci 4 pcie-root-port chassis=40 port=0x18
       00:1f.2 sata 0
       01:00.0 interface virtio ×3 … 04:00.0
      `,
    );
  });

  test('gets a pci-bridge below its dmi-to-pci-bridge, which takes nothing by itself', () => {
    checkPciMap(
      pci(1, 'dmi-to-pci-bridge') + quiet + nic('e1000') + nic('e1000', at('01:04.0')),
      `
       -       pci 0 pcie-root
       00:1e.0 pci 1 dmi-to-pci-bridge
       01:00.0 pci 2 pci-bridge chassisNr=2
       00:1f.2 sata 0
       02:01.0 interface e1000
       01:04.0 interface e1000
      `,
    );
  });

  test('uses the ports of a switch like root ports', () => {
    checkPciMap(
      `${pci(1, 'pcie-root-port')}${pci(2, 'pcie-switch-upstream-port')}${pci(3, 'pcie-switch-downstream-port')}
       ${pci(4, 'pcie-switch-downstream-port')}${quiet}${times(3, nic('virtio'))}`,
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 mf=on
       01:00.0 pci 2 pcie-switch-upstream-port
       02:00.0 pci 3 pcie-switch-downstream-port chassis=3 port=0x0
       02:01.0 pci 4 pcie-switch-downstream-port chassis=4 port=0x1
       00:01.1 pci 5 pcie-root-port chassis=5 port=0x9
       00:1f.2 sata 0
       03:00.0 interface virtio ×3 … 05:00.0
      `,
    );
  });

  test('puts root ports without address on pcie-root, not on an expander bus', () => {
    checkPciMap(
      `${pci(1, 'pcie-expander-bus')}${pci(2, 'pcie-root-port', at('01:00.0'))}
       ${pci(3, 'pcie-root-port')}${pci(4, 'pcie-expander-bus')}
       ${quiet}${nic('virtio')}${nic('virtio', at('02:00.0'))}${nic('virtio')}`,
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-expander-bus busNr=254
       01:00.0 pci 2 pcie-root-port chassis=2 port=0x0
       00:02.0 pci 3 pcie-root-port chassis=3 port=0x10 mf=on
       00:03.0 pci 4 pcie-expander-bus busNr=252
       00:02.1 pci 5 pcie-root-port chassis=5 port=0x11
       00:1f.2 sata 0
       03:00.0 interface virtio ×3 … 05:00.0
      `,
    );
  });

  test('gets a root port for the upper side of a switch', () => {
    checkPciMap(
      pci(1, 'pcie-switch-upstream-port') + quiet,
      `
       -       pci 0 pcie-root
       02:00.0 pci 1 pcie-switch-upstream-port
       00:01.0 pci 2 pcie-root-port chassis=2 port=0x8
       00:1f.2 sata 0
      `,
    );
  });

  test('gets a root port for a bridge that has none', () => {
    checkPciMap(
      pci(1, 'pcie-to-pci-bridge') + quiet + nic('e1000'),
      `
       -       pci 0 pcie-root
       02:00.0 pci 1 pcie-to-pci-bridge
       00:01.0 pci 2 pcie-root-port chassis=2 port=0x8
       00:1f.2 sata 0
       01:01.0 interface e1000
      `,
    );
  });

  test('joins root ports to a slot that began with one, not to one that began with another device', () => {
    checkPciMap(
      `${pci(1, 'pcie-root-port', at('00:01.1'))}${pci(2, 'pcie-root-port', at('00:02.3'))}${pci(3, 'pcie-root-port')}
       ${quiet}${nic('virtio', at('00:01.0'))}`,
      `
       -       pci 0 pcie-root
       00:01.1 pci 1 pcie-root-port chassis=1 port=0x9
       00:02.3 pci 2 pcie-root-port chassis=2 port=0x13
       00:02.0 pci 3 pcie-root-port chassis=3 port=0x10 mf=on
       00:1f.2 sata 0
       00:01.0 interface virtio mf=on
      `,
    );
  });

  test('uses ports with hotplug off like any other', () => {
    checkPciMap(
      pci(1, 'pcie-root-port', "<target hotplug='off'/>") + pci(2, 'pcie-root-port') + quiet + nic('virtio'),
      `
       -       pci 0 pcie-root
       00:01.0 pci 1 pcie-root-port chassis=1 port=0x8 hotplug=off mf=on
       00:01.1 pci 2 pcie-root-port chassis=2 port=0x9
       00:1f.2 sata 0
       01:00.0 interface virtio
      `,
    );
  });
});
