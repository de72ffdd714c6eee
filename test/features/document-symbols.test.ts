import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { documentSymbols, type OutlineSymbol } from '../../server/src/features/document-symbols.js';
import { Snapshot } from '../../server/src/features/snapshot.js';

suite('the outline', () => {
  test('shows the domain with its devices, in the order of the text', () => {
    const text = `<domain type='kvm'>
      <name>web</name>
      <devices>
        <emulator>/usr/bin/qemu</emulator>
        <disk type='file' device='disk'><target dev='vda' bus='virtio'/></disk>
        <controller type='pci' index='3' model='pcie-root-port'/>
        <interface type='network'><mac address='52:54:00:6b:3c:58'/><model type='virtio'/></interface>
      </devices>
    </domain>`;
    assert.deepEqual(outlineOf(text), [
      'domain web',
      '  disk vda virtio',
      '  controller pcie-root-port 3',
      '  interface virtio 52:54:00:6b:3c:58',
    ]);
  });

  const names: readonly [string, string][] = [
    [`<disk device='cdrom'><target dev='sda' bus='sata'/></disk>`, 'disk sda sata cdrom'],
    [`<controller type='usb' index='0' model='qemu-xhci'/>`, 'controller usb 0 qemu-xhci'],
    [`<controller type='pci'/>`, 'controller pci'],
    [`<interface type='bridge'/>`, 'interface bridge'],
    [`<filesystem><driver type='virtiofs'/><target dir='share'/></filesystem>`, 'filesystem share virtiofs'],
    [`<serial type='pty'><target type='isa-serial' port='0'/></serial>`, 'serial pty isa-serial'],
    [
      `<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>`,
      'channel org.qemu.guest_agent.0',
    ],
    [`<input type='tablet' bus='usb'/>`, 'input tablet usb'],
    [`<graphics type='spice'/>`, 'graphics spice'],
    [`<video><model type='qxl'/></video>`, 'video qxl'],
    [
      `<hostdev mode='subsystem' type='pci'><source><address bus='0x09' slot='0'/></source></hostdev>`,
      'hostdev pci 0000:09:00.0',
    ],
    [
      `<hostdev mode='subsystem' type='usb'><source><vendor id='0x1d6b'/><product id='0x0002'/></source></hostdev>`,
      'hostdev usb 1d6b:0002',
    ],
    [
      `<hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/></source></hostdev>`,
      'hostdev scsi scsi_host0',
    ],
    [`<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>`, 'tpm tpm-crb 2.0'],
    [`<watchdog model='i6300esb' action='reset'/>`, 'watchdog i6300esb reset'],
    [`<memory model='dimm'><target><node>1</node></target></memory>`, 'memory dimm node 1'],
    [`<shmem name='region'/>`, 'shmem region'],
    [`<lease/>`, 'lease'],
  ];
  for (const [text, name] of names) {
    test(`a bare device goes by what tells it apart: ${name}`, () => assert.deepEqual(outlineOf(text), [name]));
  }

  test('a device that is being typed is there already', () => {
    assert.deepEqual(outlineOf(`<domain><devices><disk><target dev='vda'`), ['domain', '  disk vda']);
  });

  test('an empty name names nothing', () => {
    assert.deepEqual(outlineOf(`<domain><name></name></domain>`), ['domain']);
  });

  test('what is selected lies inside of what is shown', () => {
    const [domain] = documentSymbols(new Snapshot(1, `<domain>\n<devices><rng model='virtio'/></devices></domain>`));
    for (const { span, nameSpan } of [domain, ...(domain?.children ?? [])].filter(symbol => symbol !== undefined)) {
      assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end);
    }
  });

  test('other XML has none', () => {
    assert.deepEqual(outlineOf(`<network><name>default</name></network>`), []);
  });
});

function outlineOf(text: string): string[] {
  const lines = (symbol: OutlineSymbol, indent: string): string[] => {
    return [indent + symbol.name, ...symbol.children.flatMap(child => lines(child, `${indent}  `))];
  };
  return documentSymbols(new Snapshot(1, text)).flatMap(symbol => lines(symbol, ''));
}
