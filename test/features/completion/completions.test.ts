import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completed, completionsIn, labelsIn } from '../../harness/check-completions.js';

const q35 = (devices: string, before = '') =>
  `<domain type='kvm'>${before}<os><type arch='x86_64' machine='q35'>hvm</type></os><devices>${devices}</devices></domain>`;

const port = (index: string) => `<controller type='pci' index='${index}' model='pcie-root-port'/>`;

function detailsIn(marked: string): string[] {
  return completionsIn(marked).map(({ label, detail }) => (detail ? `${label}: ${detail}` : label));
}

suite('completing elements', () => {
  test('children of the domain, those it must have first', () =>
    assert.equal(labelsIn(`<domain type='kvm'><$0</domain>`)[0], 'name'));

  test('what is there already and may be there once is not offered', () => {
    const labels = labelsIn(`<domain type='kvm'><name>a</name><$0<devices/></domain>`);
    assert.ok(!labels.includes('name') && !labels.includes('devices') && labels.includes('memory'));
  });

  test('devices, while the name is half typed', () => {
    assert.ok(labelsIn(q35('<dis$0')).includes('disk'));
    assert.ok(labelsIn(q35('<dis$0\n<rng model="virtio"/>')).includes('disk'));
  });

  test('also where the < is not typed yet', () =>
    assert.match(completed(q35('\n  di$0\n'), 'disk'), /\n {2}<disk type='/));

  test('a device comes with all that it needs', () =>
    assert.equal(
      completed(q35('<$0'), 'rng'),
      q35(`<rng model='virtio'>\n  <backend model='random'>\${1:/dev/urandom}</backend>\n</rng>`),
    ));

  test('and for what it is mostly wanted, a controller with the next index', () =>
    assert.equal(
      completed(q35(`${port('1')}<$0`), 'controller pcie-root-port'),
      q35(`${port('1')}<controller type='pci' index='2' model='pcie-root-port'/>`),
    ));

  test('what makes no sense here is not among that', () => {
    assert.ok(!labelsIn(q35('<$0')).includes('channel SPICE'));
    assert.ok(labelsIn(q35(`<graphics type='spice'/><$0`)).includes('channel SPICE'));
  });

  test('in the quotes of the document', () =>
    assert.match(completed(`<domain type="kvm"><devices><$0</devices></domain>`, 'rng'), /<rng model="virtio">/));

  test('what only another form of the device has is not offered', () => {
    assert.ok(labelsIn(q35(`<hostdev mode='subsystem' type='pci'><$0</hostdev>`)).includes('teaming'));
    assert.ok(!labelsIn(q35(`<interface type='user'><source $0/></interface>`)).includes('network'));
    assert.ok(labelsIn(q35(`<interface type='network'><source $0/></interface>`)).includes('network'));
  });

  test('the end tag of what is open', () => assert.equal(completed(q35('<rng></$0'), 'rng'), q35('<rng></rng>')));

  test('in a comment there is nothing to complete', () => assert.deepEqual(labelsIn(q35('<!-- <$0 -->')), []));

  test('nor in other XML', () => assert.deepEqual(labelsIn('<html><$0</html>'), []));

  test('a bare device is completed as well', () =>
    assert.ok(labelsIn(`<interface type='network'><$0</interface>`).includes('model')));
});

suite('completing attributes', () => {
  test('those that are missing, the required ones first', () => {
    const labels = labelsIn(q35(`<disk type='file'><target $0/></disk>`));
    assert.equal(labels[0], 'dev');
    assert.ok(labels.includes('bus'));
  });

  test('in an unfinished tag, at its end too', () => {
    assert.ok(labelsIn(q35(`<disk $0`)).includes('type'));
    assert.ok(labelsIn(q35(`<disk type='file' de$0>`)).includes('device'));
  });

  test('with quotes and the cursor between', () =>
    assert.equal(
      completed(q35(`<disk type='file'><target dev='vda' b$0/></disk>`), 'bus'),
      q35(`<disk type='file'><target dev='vda' bus='$1'/></disk>`),
    ));

  test('a name that has a value keeps it', () =>
    assert.equal(completed(q35(`<disk typ$0='file'/>`), 'type'), q35(`<disk type='file'/>`)));
});

suite('completing values', () => {
  test('the words that the schema lists', () => assert.ok(labelsIn(q35(`<disk type='$0'/>`)).includes('network')));

  test('without quotes they are typed as well', () =>
    assert.match(completed(q35(`<disk type=$0/>`), 'network'), /type='network'/));

  test('while the closing quote is missing', () => assert.ok(labelsIn(q35(`<disk type='$0>`)).includes('network')));

  test('the text of an element', () =>
    assert.equal(labelsIn(`<domain type='kvm'><os><type>$0</type></os></domain>`)[0], 'hvm'));

  test('machine types, each with what it stands for', () =>
    assert.ok(
      detailsIn(`<domain type='kvm'><os><type arch='x86_64' machine='$0'>hvm</type></os></domain>`).includes(
        'q35: now pc-q35-11.1',
      ),
    ));

  test('buses that take this device, with what is free on them', () =>
    assert.deepEqual(
      detailsIn(
        q35(
          `${port('1')}${port('2')}<interface type='user'><model type='virtio'/><address type='pci' bus='$0'/></interface>`,
        ),
      ),
      [
        '0x01: pcie-root-port 1 · free once controller usb qemu-xhci 0 has moved, hotpluggable',
        '0x02: pcie-root-port 2 · free once memballoon virtio has moved, hotpluggable',
        '0x00: pcie-root 0 · 29 slots free, no hotplug · added by libvirt',
      ],
    ));

  test('a bus whose slot is taken is not offered', () =>
    assert.deepEqual(
      labelsIn(
        q35(
          `${port('1')}${port('2')}<rng model='virtio'><address type='pci' bus='1' slot='0'/></rng><interface type='user'><model type='virtio'/><address type='pci' bus='$0'/></interface>`,
        ),
      ),
      ['0x02', '0x03', '0x00'],
    ));

  test('free slots of the bus that is stated', () =>
    assert.deepEqual(
      detailsIn(
        q35(
          `${port('1')}<interface type='user'><model type='virtio'/><address type='pci' bus='1' slot='$0'/></interface>`,
        ),
      ),
      ['0x00: free once controller usb qemu-xhci 0 has moved, hotpluggable'],
    ));

  test('units that no other disk has', () =>
    assert.deepEqual(
      labelsIn(
        q35(
          `<disk><target dev='sda' bus='sata'/><address type='drive' unit='0'/></disk><disk><target dev='sdb' bus='sata'/><address type='drive' unit='$0'/></disk>`,
        ),
      ),
      ['1', '2', '3', '4', '5'],
    ));

  test('the next free index of a controller', () =>
    assert.deepEqual(
      labelsIn(q35(`${port('1')}${port('3')}<controller type='pci' index='$0' model='pcie-root-port'/>`)),
      ['2', '4'],
    ));

  test('controller models that the machine can have', () => {
    const labels = labelsIn(q35(`<controller type='pci' index='1' model='$0'/>`));
    assert.ok(labels.includes('pcie-root-port') && !labels.includes('pci-expander-bus'));
  });

  test('a model that costs says so', () =>
    assert.ok(
      detailsIn(q35(`<interface type='user'><model type='virtio$0'/></interface>`)).includes(
        'rtl8139: conventional PCI · brings a PCI bridge',
      ),
    ));

  test('the next name for a disk on its bus', () =>
    assert.deepEqual(
      labelsIn(
        q35(
          `<disk><source file='/a'/><target dev='vda' bus='virtio'/></disk><disk><target dev='$0' bus='virtio'/></disk>`,
        ),
      ),
      ['vdb'],
    ));

  test('the next place in the boot order', () =>
    assert.deepEqual(
      labelsIn(
        q35(
          `<disk><target dev='vda' bus='virtio'/><boot order='1'/></disk><disk><target dev='vdb' bus='virtio'/><boot order='$0'/></disk>`,
        ),
      ),
      ['2'],
    ));

  test('iothreads that the domain has', () =>
    assert.deepEqual(
      labelsIn(q35(`<disk><driver iothread='$0'/><target dev='vda' bus='virtio'/></disk>`, '<iothreads>2</iothreads>')),
      ['1', '2'],
    ));

  test('NUMA cells for a memory device', () =>
    assert.deepEqual(
      labelsIn(
        q35(
          `<memory model='dimm'><target><node>$0</node></target></memory>`,
          `<cpu><numa><cell id='0' memory='1048576'/></numa></cpu>`,
        ),
      ),
      ['0'],
    ));

  test('units of memory', () =>
    assert.equal(labelsIn(`<domain type='kvm'><memory unit='$0'>1</memory></domain>`)[1], 'MiB'));
});
