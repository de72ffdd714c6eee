import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Guest, places, refusals } from '../harness/defined-lists.js';

const tablet = (address = '') =>
  `<input type='tablet' bus='usb'>${address && `<address type='usb' ${address}/>`}</input>`;
const hub = (address = '') => `<hub type='usb'>${address && `<address type='usb' ${address}/>`}</hub>`;
const xhci = "<controller type='usb' model='qemu-xhci'/>";

suite('USB devices without address', () => {
  test('take the ports of the controller, and of hubs that are added when it has too few', () => {
    assert.deepEqual(tablets(tablet().repeat(2)), ['0:1', '0:2']);
    assert.deepEqual(places('hub', tablet().repeat(3)), ['usb 0:1']);
    assert.deepEqual(tablets(tablet().repeat(3)), ['0:2', '0:1.1', '0:1.2']);
    assert.deepEqual(tablets(xhci + tablet().repeat(5)), ['0:2', '0:3', '0:4', '0:1.1', '0:1.2']);
  });

  test('go into hubs behind hubs', () => {
    assert.deepEqual(places('hub', tablet().repeat(16)), ['usb 0:1', 'usb 0:2', 'usb 0:1.1']);
    assert.deepEqual(tablets(tablet().repeat(16)).slice(6, 9), ['0:1.8', '0:1.1.1', '0:1.1.2']);
  });

  test('fill a bus before the next is begun', () => {
    const two = `<controller type='usb' index='0' model='piix3-uhci'/><controller type='usb' index='1' model='piix3-uhci'/>`;
    assert.deepEqual(tablets(two + tablet().repeat(3)), ['0:1', '0:2', '1:1']);
  });

  test('stay on a bus that is written without port', () => {
    const two = `<controller type='usb' index='0' model='piix3-uhci'/><controller type='usb' index='1' model='piix3-uhci'/>`;
    assert.deepEqual(tablets(two + tablet("bus='1'") + tablet()), ['1:1', '0:1']);
  });

  test('come behind host devices before 11.3, and behind disks since', () => {
    const text = `<hostdev mode='subsystem' type='usb'><source><vendor id='1'/><product id='1'/></source></hostdev>
      <disk type='file'><source file='/a'/><target dev='sda' bus='usb'/></disk>`;
    assert.deepEqual([...places('disk', text), ...places('hostdev', text)], ['usb 0:1', 'usb 0:2']);
    const old: Guest = { libvirt: '9.0' };
    assert.deepEqual([...places('disk', text, old), ...places('hostdev', text, old)], ['usb 0:2', 'usb 0:1']);
  });
});

suite('written USB ports', () => {
  test('are taken first', () => {
    assert.deepEqual(tablets(tablet() + tablet("bus='0' port='1'")), ['0:2', '0:1']);
    assert.deepEqual(tablets(hub("bus='0' port='2'") + tablet("bus='0' port='2.3'") + tablet()), ['0:2.3', '0:1']);
  });

  test('are refused where nothing is, or something else', () => {
    assert.deepEqual(refusals(tablet("bus='3' port='1'")), ['usb-bus-missing']);
    assert.deepEqual(refusals(tablet("bus='0' port='9'")), ['usb-port-not-present']);
    assert.deepEqual(refusals(tablet("bus='0' port='1.2'")), ['usb-hub-missing']);
    assert.deepEqual(refusals(tablet("bus='0' port='1'").repeat(2)), ['usb-port-in-use']);
    assert.deepEqual(refusals(tablet("bus='0' port='1.2.3.4.5'")), ['usb-port-malformed']);
  });
});

suite('a guest without USB', () => {
  test('takes no USB devices', () => {
    const none = "<controller type='usb' model='none'/>";
    assert.deepEqual(refusals(none + tablet()), ['usb-disabled-device']);
    assert.deepEqual(refusals(tablet(), { machine: 'virt' }), ['usb-disabled-device']);
    const disk = "<disk type='file'><source file='/a'/><target dev='sda' bus='usb'/></disk>";
    assert.deepEqual(refusals(none + disk), ['disk-usb-disabled']);
  });
});

suite('USB controllers', () => {
  test('need a master when there are companions', () => {
    assert.deepEqual(refusals("<controller type='usb' index='0' model='ich9-uhci1'/>"), [
      'usb-companion-without-master',
    ]);
  });

  test('are alone where one says that there is no USB', () => {
    assert.deepEqual(refusals(`<controller type='usb' index='0' model='none'/>${xhci}`), [
      'usb-disabled-other-controller',
    ]);
  });

  test('have 15 ports at most, and only xHCI lets them be chosen', () => {
    const ports = (model: string, count: number) => `<controller type='usb' model='${model}' ports='${count}'/>`;
    assert.deepEqual(refusals(ports('qemu-xhci', 15)), []);
    assert.deepEqual(refusals(ports('qemu-xhci', 16)), ['usb-xhci-too-many-ports']);
    assert.deepEqual(refusals(ports('piix3-uhci', 4)), ['usb-ports-unsupported-model']);
    assert.deepEqual(refusals(ports('piix3-uhci', 4), { libvirt: '9.0' }), []);
  });
});

function tablets(devices: string): string[] {
  const inputs = places('input', devices).filter(place => place.startsWith('usb'));
  return inputs.map(place => place.replace('usb ', ''));
}
