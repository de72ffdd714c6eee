// Addresses of machines that carry devices in their own ways: VIO on pseries, channel I/O on s390x, virtio-mmio on Arm boards.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { devicesOf } from '../../server/src/definition/definition.js';
import { definitionOf, type Guest, models, places, placeText, refusals } from '../harness/defined-lists.js';

const nic = (model: string, inside = '') => `<interface type='user'><model type='${model}'/>${inside}</interface>`;
const disk = (inside = '') => `<disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/>${inside}</disk>`;
const rng = (inside = '') => `<rng model='virtio'><backend model='random'>/r</backend>${inside}</rng>`;

suite('registers of pseries VIO', () => {
  const pseries: Guest = { machine: 'pseries' };

  test('begin where the kind of device begins, in one space of numbers', () => {
    const text = `${nic('spapr-vlan').repeat(2)}<controller type='scsi'/><nvram/><tpm><backend type='passthrough'/></tpm>`;
    assert.deepEqual(places('interface', text, pseries), ['spapr-vio 0x1000', 'spapr-vio 0x2000']);
    assert.deepEqual(places('controller', text, pseries)[0], 'spapr-vio 0x3000');
    assert.deepEqual(places('nvram', text, pseries), ['spapr-vio 0x4000']);
    assert.deepEqual(places('tpm', text, pseries), ['spapr-vio 0x5000']);
    assert.deepEqual(places('serial', "<serial type='null'/>", pseries), ['spapr-vio 0x30000000']);
  });

  test('avoid those that are written, be it later in the text', () => {
    const written = nic('spapr-vlan', "<address type='spapr-vio' reg='0x1000'/>");
    assert.deepEqual(places('interface', nic('spapr-vlan') + written, pseries), [
      'spapr-vio 0x2000',
      'spapr-vio 0x1000',
    ]);
    assert.deepEqual(refusals(written + written, pseries), ['spapr-vio-address-in-use']);
  });

  test('have 32 bits', () => {
    const far = nic('spapr-vlan', "<address type='spapr-vio' reg='0x100000000'/>");
    assert.deepEqual(refusals(far, pseries), ['spapr-vio-out-of-range']);
  });

  test('are given to spapr-vlan and ibmvscsi on every machine', () => {
    assert.deepEqual(places('interface', nic('spapr-vlan')), ['spapr-vio 0x1000']);
  });
});

suite('channel I/O of s390x', () => {
  const s390x: Guest = { machine: 's390-ccw-virtio' };

  test('carries every virtio device, in libvirt’s device order', () => {
    const text = `${rng()}${nic('virtio')}${disk()}<controller type='virtio-serial'/><input type='keyboard'/>`;
    const { devices } = definitionOf(text, s390x);
    const onChannels = Array.from(devicesOf({ devices })).filter(({ address }) => address?.type === 'ccw');
    assert.deepEqual(
      onChannels.map(({ kind, address }) => `${kind} ${placeText(address)}`),
      [
        'disk ccw fe:0:0',
        'interface ccw fe:0:1',
        'controller ccw fe:0:2',
        'input ccw fe:0:3',
        'memballoon ccw fe:0:4',
        'rng ccw fe:0:5',
      ],
    );
  });

  test('leaves out numbers that are written, and devices that want PCI', () => {
    const written = rng("<address type='ccw' cssid='0xfe' ssid='0' devno='0'/>");
    assert.deepEqual(places('rng', `${written}${rng()}<memballoon model='none'/>`, s390x), [
      'ccw fe:0:0',
      'ccw fe:0:1',
    ]);
    assert.deepEqual(places('rng', rng("<address type='pci'/>"), s390x), ['pci']);
    assert.deepEqual(refusals(written + written, s390x), ['ccw-address-in-use']);
  });

  test('is nowhere else', () => {
    assert.deepEqual(refusals(rng("<address type='ccw' cssid='0xfe' ssid='0' devno='1'/>")), [
      'address-ccw-wrong-machine',
    ]);
  });
});

suite('virtio-mmio', () => {
  test('carries all virtio devices of a vexpress board', () => {
    assert.deepEqual(places('rng', rng(), { machine: 'vexpress-a9' }), ['virtio-mmio']);
  });

  test('carries those of Arm virt once the text has it for one, but for file systems and sockets', () => {
    const text = `${rng("<address type='virtio-mmio'/>")}${disk()}<vsock model='virtio'><cid auto='yes'/></vsock>`;
    assert.deepEqual(places('disk', text, { machine: 'virt' }), ['virtio-mmio']);
    assert.deepEqual(places('vsock', text, { machine: 'virt' }), ['pci']);
    assert.deepEqual(places('disk', disk(), { machine: 'virt' }), ['pci']);
  });

  test('of one device means nothing to others on x86', () => {
    assert.deepEqual(places('disk', rng("<address type='virtio-mmio'/>") + disk()), ['pci']);
  });
});

suite('slots of memory devices', () => {
  const room: Guest = { domain: "<maxMemory slots='2' unit='GiB'>8</maxMemory>" };
  const dimm = (inside = '') =>
    `<memory model='dimm'><target><size unit='MiB'>128</size><node>0</node></target>${inside}</memory>`;

  test('are the lowest free ones, around those that are written', () => {
    assert.deepEqual(places('memory', dimm() + dimm("<address type='dimm' slot='0'/>"), room), ['dimm 1', 'dimm 0']);
  });

  test('are as many as the domain makes room for', () => {
    assert.deepEqual(refusals(dimm().repeat(3), room), ['memory-device-slots-exhausted']);
    assert.deepEqual(refusals(dimm("<address type='dimm' slot='2'/>"), room), ['memory-device-slot-out-of-range']);
    assert.deepEqual(refusals(dimm("<address type='dimm' slot='1'/>").repeat(2), room), ['memory-device-slot-in-use']);
    assert.deepEqual(refusals(dimm()), ['memory-device-without-maxmemory']);
  });
});

suite('models that are not written', () => {
  test('are those of the machine', () => {
    const nics = (machine: Guest['machine'] & string) => models('interface', "<interface type='user'/>", { machine });
    assert.deepEqual(
      [nics('pc'), nics('virt'), nics('s390-ccw-virtio'), nics('vexpress-a9'), nics('versatilepb')].flat(),
      ['rtl8139', 'virtio', 'virtio', 'lan9118', 'scm91c111'],
    );
    assert.deepEqual(models('tpm', "<tpm><backend type='passthrough'/></tpm>"), ['tpm-tis']);
    assert.deepEqual(models('vsock', "<vsock><cid auto='yes'/></vsock>"), ['virtio']);
  });

  test('are libvirt’s spelling of a written one, where it knows the name', () => {
    assert.deepEqual(models('interface', nic('VirtIO') + nic('82540em') + nic('PCnet')), [
      'virtio',
      '82540EM',
      'PCnet',
    ]);
  });
});
