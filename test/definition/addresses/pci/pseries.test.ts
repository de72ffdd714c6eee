import { suite, test } from 'node:test';
import { at, checkPciMap, nic, pci, quiet, times } from '../../../harness/pci-guest.js';

const on = { machine: 'pseries' } as const;

suite('a pseries guest', () => {
  test('gets further host bridges, numbered with the lowest free number', () => {
    checkPciMap(
      `${pci(1, 'pci-root', "<target index='5'/>")}${pci(2, 'pci-root')}${quiet}
       ${nic('virtio', at('03:04.0'))}${nic('e1000')}`,
      `
       -       pci 0 pci-root index=0
       -       pci 1 pci-root index=5
       -       pci 2 pci-root index=1
       -       pci 3 pci-root index=2
       03:04.0 interface virtio
       00:01.0 interface e1000
      `,
      on,
    );
  });

  test('gives a number twice if the text states it further down without naming the device', () => {
    checkPciMap(
      pci(1, 'pci-root') + pci(2, 'pci-root', "<target index='1'/>") + quiet,
      `
       -       pci 0 pci-root index=0
       -       pci 1 pci-root index=1
       -       pci 2 pci-root index=1
      `,
      on,
    );
  });

  test('does not if the text names the device', () => {
    const named = "<target index='1'/><model name='spapr-pci-host-bridge'/>";
    checkPciMap(
      pci(1, 'pci-root') + pci(2, 'pci-root', named) + quiet,
      `
       -       pci 0 pci-root index=0
       -       pci 1 pci-root index=2
       -       pci 2 pci-root index=1
      `,
      on,
    );
  });

  test('gets a host bridge for the 31st device: one slot stays free', () => {
    checkPciMap(
      quiet + times(31, nic('virtio')),
      `
       -       pci 0 pci-root index=0
       -       pci 1 pci-root index=1
       00:01.0 interface virtio ×31 … 00:1f.0
      `,
      on,
    );
  });
});
