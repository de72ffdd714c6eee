// The index of controllers: once for each type, 0 for the root alone.
import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';
import { checkTitles } from '../harness/check-titles.js';

suite('a controller index', () => {
  test('is free for another type', () => {
    checkFindings(`
      <controller type='scsi' index='1' model='virtio-scsi'/>
      <controller type='sata' index='1'/>
    `);
  });

  test('is the same with a zero in front', () => {
    checkFindings(`
      <controller type='scsi' index='0' model='virtio-scsi'/>
                                     ^ related controller-index-duplicate: Index 0 is given here.
      <controller type='scsi' index='00' model='virtio-scsi'/>
                                     ^^ error controller-index-duplicate: Another scsi controller already has index 0.
    `);
  });

  test('that is left out is never a duplicate', () => {
    checkFindings(`
      <controller type='scsi' model='virtio-scsi'/>
      <controller type='scsi' index='0' model='virtio-scsi'/>
      <controller type='scsi' model='virtio-scsi'/>
    `);
  });

  test('of a second root is best deleted with it', () => {
    checkTitles(
      `
      <controller type='pci' index='0' model='pcie-root'/>
      <controller type='pci' index='0' model='pcie-root'/>
    `,
      'controller-index-duplicate',
      ['Delete this controller', 'Change to pcie-root-port'],
    );
  });

  test('of a second host bridge on pseries is renumbered', () => {
    checkTitles(
      `
      <controller type='pci' index='0' model='pci-root'/>
      <controller type='pci' index='0' model='pci-root'/>
    `,
      'controller-index-duplicate',
      ['Renumber to 1'],
      'pseries',
    );
  });
});

suite('index 0', () => {
  test('belongs to pci-root on pc', () => {
    checkFindings(
      `
      <controller type='pci' index='0' model='pci-bridge'/>
                                    ^ error pci-index-0-not-root: This pci-bridge has index 0, which belongs to the pci-root.
    `,
      'pc',
    );
  });

  test('belongs to pcie-root on virt', () => {
    checkFindings(
      `
      <controller type='pci' model='pcie-root-port'/>
       ^^^^^^^^^^ error pci-index-0-not-root: This pcie-root-port gets index 0, which belongs to the pcie-root.
    `,
      'virt',
    );
  });

  test('falls to nobody else when the root is stated, wherever', () => {
    checkFindings(`
      <controller type='pci' model='pcie-root-port'/>
      <controller type='pci' model='pcie-root-port'/>
      <controller type='pci' model='pcie-root-port'/>
      <controller type='pci' index='0' model='pcie-root'/>
    `);
  });

  test('can be given to a root that comes later without one', () => {
    checkTitles(
      `
      <controller type='pci' model='pcie-root-port'/>
      <controller type='pci' model='pcie-root'/>
    `,
      'pci-index-0-not-root',
      ['Give the pcie-root index 0'],
    );
  });
});

suite('a root with another index', () => {
  test('is renumbered if it is the only one', () => {
    checkTitles(`<controller type='pci' index='1' model='pcie-root'/>`, 'pci-root-nonzero-index', ['Renumber to 0']);
  });

  test('becomes a bridge on pc', () => {
    checkTitles(
      `
      <controller type='pci' index='0' model='pci-root'/>
      <controller type='pci' index='1' model='pci-root'/>
    `,
      'pci-root-nonzero-index',
      ['Delete this controller', 'Change to pci-bridge'],
      'pc',
    );
  });
});
