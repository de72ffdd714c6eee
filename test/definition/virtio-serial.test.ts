import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { controllers, type Guest, places, refusals } from '../harness/defined-lists.js';

const device = (kind: string, name: string, address: string) =>
  `<${kind} type='pty'><target type='virtio' ${name}/>${address && `<address type='virtio-serial' ${address}/>`}</${kind}>`;
const channel = (address = '') => device('channel', "name='c'", address);
const console = (address = '') => device('console', '', address);

suite('virtio channels', () => {
  test('take the ports from 1 on, around those that are written', () => {
    assert.deepEqual(channels(channel().repeat(2)), ['0:0:1', '0:0:2']);
    assert.deepEqual(channels(channel() + channel("port='1'")), ['0:0:2', '0:0:1']);
    assert.deepEqual(channels(channel("port='0'")), ['0:0:1']);
  });

  test('stay on the controller that they name, and bring it along', () => {
    assert.deepEqual(channels(channel("controller='1'") + channel()), ['1:0:1', '0:0:1']);
    assert.deepEqual(serialControllers(channel("controller='2'")), ['virtio-serial 2']);
  });

  test('look for controller 0 first, though only another is written', () => {
    const text = `<controller type='virtio-serial' index='1'/>${channel()}`;
    assert.deepEqual(channels(text), ['0:0:1']);
    assert.deepEqual(serialControllers(text), ['virtio-serial 0', 'virtio-serial 1']);
  });

  test('get a further controller when all ports are taken', () => {
    const text = `<controller type='virtio-serial' index='0' ports='2'/>${channel().repeat(2)}`;
    assert.deepEqual(channels(text), ['0:0:1', '1:0:1']);
    assert.deepEqual(channels(channel().repeat(31)).at(-1), '1:0:1');
  });

  test('lose an address of another type', () => {
    const other = channel().replace('</channel>', "<address type='usb' bus='0' port='1'/></channel>");
    assert.deepEqual(channels(other), ['0:0:1']);
  });

  test('share no port, and use none that the controller has not', () => {
    assert.deepEqual(refusals(channel("port='1'").repeat(2)), ['virtio-serial-port-in-use']);
    assert.deepEqual(refusals(channel("port='31'")), ['virtio-serial-port-out-of-range']);
  });
});

suite('virtio consoles', () => {
  test('take no port as long as port 0 is free', () => {
    assert.deepEqual(consoles(console()), ['-']);
    assert.deepEqual(channels(console() + channel()), ['0:0:1']);
  });

  test('with port 0 get a port of their own since 12.8', () => {
    const two = console("port='0'").repeat(2) + channel();
    assert.deepEqual([...consoles(two), ...channels(two)], ['0:0:0', '0:0:1', '0:0:2']);
    assert.deepEqual(
      [...consoles(two, { libvirt: '9.0' }), ...channels(two, { libvirt: '9.0' })],
      ['0:0:0', '0:0:0', '0:0:3'],
    );
  });

  test('without address take one silently once port 0 is gone', () => {
    const both = console("port='0'") + console() + channel();
    assert.deepEqual([...consoles(both), ...channels(both)], ['0:0:0', '-', '0:0:2']);
  });

  test('named a controller without port stay there since 12.8; before, controller 0 had to have room', () => {
    assert.deepEqual(consoles(console("controller='1'")), ['1:0:0']);
    assert.deepEqual(refusals(console("controller='1'"), { libvirt: '9.0' }), ['virtio-serial-no-free-port']);
  });
});

function channels(devices: string, guest: Guest = {}): string[] {
  return places('channel', devices, guest).map(withoutType);
}

function consoles(devices: string, guest: Guest = {}): string[] {
  return places('console', devices, guest).map(withoutType);
}

function withoutType(place: string): string {
  return place.replace('virtio-serial ', '');
}

function serialControllers(devices: string): string[] {
  return controllers(devices, {}, 'virtio-serial');
}
