import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StatedAddress } from '../../server/src/model/address.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { parseXml } from '../../server/src/xml/parse.js';

suite('the address of a device', () => {
  test('has numbers of the kind its type wants', () => {
    assert.deepEqual(numbers(`type='pci' domain='0' bus='0x1f' slot='010' function='7'`), {
      domain: 0,
      bus: 31,
      slot: 8,
      function: 7,
    });
    assert.deepEqual(numbers(`type='drive' controller='1' bus='0' target='0' unit='10'`), {
      controller: 1,
      bus: 0,
      target: 0,
      unit: 10,
    });
    assert.deepEqual(numbers(`type='spapr-vio' reg='4096'`), { reg: 0x4096 });
    assert.deepEqual(numbers(`type='isa' iobase='505' irq='0x1'`), { iobase: 0x505, irq: 1 });
    assert.deepEqual(numbers(`type='ccw' cssid='0xfe' ssid='0' devno='0x10'`), { cssid: 254, ssid: 0, devno: 16 });
    assert.deepEqual(numbers(`type='dimm' slot='1' base='0x100000000'`), { slot: 1, base: 0x1_0000_0000 });
    assert.deepEqual(numbers(`type='usb' bus='0' port='1.2'`), { bus: 0, port: '1.2' });
  });

  test('is the first of several', () => {
    const { address } = reading(`<rng><address type='pci' slot='1'/><address type='ccw'/></rng>`);
    assert.equal(address?.type, 'pci');
  });

  test('needs a type that libvirt knows', () => {
    assert.deepEqual(reading('<rng><address/></rng>').errors, ['missing']);
    assert.deepEqual(reading(`<rng><address type='none'/></rng>`).errors, ['not-in-list']);
    assert.deepEqual(reading(`<rng><address type='PCI'/></rng>`).errors, ['not-in-list']);
    assert.equal(reading(`<rng><address type='none'/></rng>`).address?.type, 'unknown');
  });

  test('on PCI has a bus up to 0xff, a slot up to 0x1f and a function up to 7', () => {
    const { errors } = reading(`<rng><address type='pci' bus='0x100' slot='0x20' function='8'/></rng>`);
    assert.deepEqual(errors, ['out-of-range', 'out-of-range', 'out-of-range']);
  });

  test('on PCI with domain, bus and slot 0 is no address, so that its function does not matter', () => {
    assert.deepEqual(reading(`<rng><address type='pci' function='9'/></rng>`).errors, []);
  });

  test('is not looked at where libvirt reads none', () => {
    const address = "<address type='foo'/>";
    for (const device of [
      "<memballoon model='none'>",
      "<controller type='usb' model='none'>",
      '<graphics>',
      '<audio>',
    ]) {
      assert.deepEqual(reading(`${device}${address}</${device.slice(1).split(/[ >]/)[0]}>`), {
        address: undefined,
        errors: [],
      });
    }
    assert.deepEqual(reading(`<video><model type='none'/>${address}</video>`).errors, ['not-in-list']);
  });
});

function reading(device: string): { address: StatedAddress | undefined; errors: string[] } {
  const domain = readDomain(parseXml(`<domain><devices>${device}</devices></domain>`));
  return { address: domain?.devices[0]?.address, errors: domain?.errors.map(({ fault }) => fault) ?? [] };
}

function numbers(attributes: string): Record<string, unknown> {
  const { address } = reading(`<rng><address ${attributes}/></rng>`);
  const { element: _, type: __, ...parts } = { ...address } as Record<string, unknown>;
  const stated = Object.entries(parts).filter(([, part]) => part !== undefined);
  return Object.fromEntries(stated.map(([name, part]) => [name, (part as { value: unknown }).value]));
}
