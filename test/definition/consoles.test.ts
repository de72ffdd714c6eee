import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definitionOf, type Guest, refusals } from '../harness/defined-lists.js';

const serial = (inside = '') => `<serial type='null'>${inside}</serial>`;
const console = (type = '') => `<console type='pty'>${type && `<target type='${type}'/>`}</console>`;

suite('the first console and the first serial device', () => {
  test('are one: a console alone makes a serial device', () => {
    assert.deepEqual(lines(console()), ['serial isa-serial isa-serial 0', 'console serial 0 mirror']);
  });

  test('are one: a serial device alone shows up as console', () => {
    assert.deepEqual(lines(serial()), ['serial isa-serial isa-serial 0', 'console serial 0 mirror']);
  });

  test('are one where both are written', () => {
    assert.deepEqual(lines(serial() + console('serial')), [
      'serial isa-serial isa-serial 0',
      'console serial 0 mirror',
    ]);
  });

  test('give the address of the console to the serial device', () => {
    const address = "<address type='isa' iobase='0x3f8' irq='0x4'/>";
    const { devices } = definitionOf(`<console type='pty'>${address}</console>`);
    assert.equal(devices.serial[0]?.address?.type, 'isa');
    assert.equal(devices.console[0]?.address, undefined);
  });

  test('stay apart where the console is a virtio one and the serial device is on PCI', () => {
    const pci = serial("<target type='pci-serial'/>");
    assert.deepEqual(lines(pci + console('virtio')), ['serial pci-serial pci-serial 0', 'console virtio 0']);
  });

  test('leave only the first console to be a serial one', () => {
    assert.deepEqual(refusals(console() + console('serial')), ['console-serial-not-first']);
    assert.deepEqual(refusals(console('virtio') + console()), ['console-serial-not-first']);
  });

  test('are numbered anew since 11.3 when the mirror is put in front', () => {
    const both = serial() + console('virtio');
    assert.deepEqual(lines(both).slice(1), ['console serial 0 mirror', 'console virtio 1']);
    assert.deepEqual(lines(both, { libvirt: '9.0' }).slice(1), ['console serial 0 mirror', 'console virtio 0']);
  });
});

suite('the target of a serial device', () => {
  test('is that of the machine, also where isa-serial is written', () => {
    const target = (machine: Guest['machine'] & string, inside = '') => lines(serial(inside), { machine })[0];
    assert.equal(target('pseries'), 'serial spapr-vio-serial spapr-vty 0');
    assert.equal(target('virt'), 'serial system-serial pl011 0');
    assert.equal(target('virt', "<target type='isa-serial'/>"), 'serial system-serial pl011 0');
    assert.equal(target('s390-ccw-virtio'), 'serial sclp-serial sclpconsole 0');
    assert.equal(target('malta'), 'serial - - 0');
  });

  test('has the model of its type', () => {
    const quiet = "<controller type='usb' model='none'/>";
    assert.equal(lines(serial("<target type='isa-debug'/>"))[0], 'serial isa-debug isa-debugcon 0');
    assert.equal(lines(quiet + serial("<target type='pci-serial'/>"))[0], 'serial pci-serial pci-serial 0');
  });
});

suite('the port of a serial device', () => {
  const port = (number: string) => serial(`<target ${number}/>`);
  const isa = (number: string) => serial(`<target type='isa-serial' ${number}/>`);

  test('is the one after the highest that is known', () => {
    assert.deepEqual(ports(port('') + port("port='2'") + port('')), [3, 2, 4]);
  });

  test('is the lowest free of four where isa-serial is written', () => {
    assert.deepEqual(ports(isa('') + isa("port='2'") + isa('')), [0, 2, 1]);
    assert.deepEqual(refusals(isa('').repeat(5)), ['serial-isa-ports-exhausted']);
    assert.deepEqual(refusals(isa("port='4'")), ['serial-isa-ports-exhausted']);
    assert.deepEqual(refusals(isa("port='1'").repeat(2)), ['serial-port-in-use']);
  });

  test('is not counted where no type is written', () => {
    assert.deepEqual(refusals(port('').repeat(5)), []);
  });
});

function lines(devices: string, guest: Guest = {}): string[] {
  const { serial: serials, console: consoles } = definitionOf(devices, guest).devices;
  return [
    ...serials.map(({ targetType, model, port }) => `serial ${targetType ?? '-'} ${model ?? '-'} ${port}`),
    ...consoles.map(({ targetType, port, mirrors }) => `console ${targetType} ${port}${mirrors ? ' mirror' : ''}`),
  ];
}

function ports(devices: string): number[] {
  return definitionOf(devices).devices.serial.map(({ port }) => port);
}
