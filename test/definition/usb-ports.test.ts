import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices, refusalCodes } from '../harness/defined-devices.js';

const tablet = "<input type='tablet' bus='usb'/>";

suite('USB ports', () => {
  test('a network card that is a host device counts for the hubs that are added, and takes no port', () => {
    const card =
      "<interface type='hostdev'><source><address type='pci' slot='1'/></source><model type='usb-net'/></interface>";
    assert.deepEqual(definedDevices('hub', tablet.repeat(2)), []);
    assert.deepEqual(definedDevices('hub', card + tablet.repeat(2)), ['usb usb 0:1']);
    assert.deepEqual(definedDevices('interface', card), ['usb-net 0000:00:02.0']);
  });

  test('a USB network card with a PCI address stays on PCI', () => {
    const card = "<interface type='user'><model type='usb-net'/><address type='pci' slot='5'/></interface>";
    assert.deepEqual(definedDevices('interface', card), ['usb-net 0000:00:05.0']);
  });

  test('a device keeps an address of another type, a hub does not', () => {
    const other = "<address type='drive'/>";
    assert.deepEqual(definedDevices('sound', `<sound model='usb'>${other}</sound>`), ['usb drive 0:0:0:0']);
    assert.deepEqual(definedDevices('sound', "<sound model='usb'><address type='pci'/></sound>"), ['usb nowhere']);
    assert.deepEqual(definedDevices('hub', `<hub type='usb'>${other}</hub>`), ['usb usb 0:1']);
  });

  test('a port that begins with 0 is no port', () => {
    const mouse = "<input type='mouse' bus='usb'><address type='usb' port='0'/></input>";
    assert.deepEqual(definedDevices('input', mouse).slice(0, 1), ['- usb 0:1']);
  });

  test('a path of ports ends before its first 0, also where it is not looked at', () => {
    const device = "<input type='evdev'><address type='usb' port='1.0'/></input>";
    assert.deepEqual(definedDevices('input', device).slice(0, 1), ['- usb 0:1']);
  });

  test('two controllers with ports share no index, be there devices or not', () => {
    const two =
      "<controller type='usb' index='0' model='ich9-ehci1'/><controller type='usb' index='0' model='qemu-xhci'/>";
    assert.deepEqual(refusalCodes(two, { machine: 'q35' }), ['usb-controller-duplicate-master']);
  });

  test('that run out while hubs are added are the fault of the last device', () => {
    const port = "<controller type='usb' index='0' model='qemu-xhci' ports='1'/>";
    const placed = "<input type='tablet' bus='usb'><address type='usb' bus='0' port='1'/></input>";
    const sound = "<sound model='usb'><address type='pci' slot='9'/></sound>";
    assert.deepEqual(refusalCodes(port + placed + sound), ['usb-ports-exhausted']);
  });
});
