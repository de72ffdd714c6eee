// Addresses that are written as one type on a device that has another: libvirt 9.0 and 12.8 read the numbers as they stand.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices } from '../harness/defined-devices.js';

const pseries = { arch: 'ppc64', machine: 'pseries' };
const q35 = { machine: 'q35' };
const card = (address: string) => `<interface type='user'><model type='spapr-vlan'/>${address}</interface>`;
const port = (address: string) => `<controller type='pci' index='0' model='pcie-root'/>
  <controller type='pci' index='1' model='pcie-root-port'>${address}</controller>`;

suite('an address of another type', () => {
  test('becomes a VIO register made of its first two numbers, if it has a third', () => {
    assert.deepEqual(definedDevices('interface', card("<address type='dimm' slot='3' base='0x7'/>"), pseries), [
      'spapr-vlan spapr-vio 3',
    ]);
    assert.deepEqual(definedDevices('interface', card("<address type='isa' iobase='0x2' irq='3'/>"), pseries), [
      'spapr-vlan spapr-vio 4096',
    ]);
  });

  test('of a console goes over to the VIO terminal that is made of it', () => {
    const console = "<console type='pty'><address type='drive' controller='3' target='2'/></console>";
    assert.deepEqual(definedDevices('serial', console, pseries), ['spapr-vty spapr-vio 3']);
  });

  test('leaves a DIMM a base made of its last two numbers, and no slot', () => {
    const address = "<address type='drive' controller='3' bus='1' target='2' unit='5'/>";
    const module = `<memory model='dimm'><target><size>1</size></target>${address}</memory>`;
    assert.deepEqual(definedDevices('memory', module, { before: "<maxMemory slots='8'>9</maxMemory>" }), [
      `dimm dimm 0:${5 * 2 ** 32 + 2}`,
    ]);
  });

  test('gives a root port its port number', () => {
    const ports = (address: string) => definedDevices('controller', port(address), q35)[1];
    assert.equal(ports("<address type='usb' bus='3' port='4.5.6'/>"), 'pcie-root-port usb 3:4.5.6 port 0x2e');
    assert.equal(ports("<address type='isa'/>"), 'pcie-root-port isa : port 0x0');
  });

  test('is replaced where the chipset has a place for the controller', () => {
    const [sata] = definedDevices('controller', "<controller type='sata'><address type='drive'/></controller>", q35);
    assert.equal(sata, '- 0000:00:1f.2');
  });
});
