import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { documentLinks } from '../../server/src/features/document-links.js';
import { referencesAt } from '../../server/src/features/references/references.js';
import { prepareRename, rename } from '../../server/src/features/references/rename.js';
import { semanticTokens } from '../../server/src/features/semantic-tokens.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { unmark } from '../harness/marks.js';

function q35(devices: string, before = ''): string {
  return `<domain type='kvm'>${before}<os><type arch='x86_64' machine='q35'>hvm</type></os><devices>${devices}</devices></domain>`;
}

/** What names the same as the place at `$0`, the declaration with a plus. */
function found(marked: string): string[] {
  const { text, cursors } = unmark(marked);
  return referencesAt(new Snapshot(1, text), cursors[0] ?? 0).map(({ span, isDeclaration }) => {
    return `${isDeclaration ? '+' : ''}${text.slice(span.start, span.end)}`;
  });
}

function renamed(marked: string, name: string): string {
  const { text, cursors } = unmark(marked);
  const result = rename(new Snapshot(1, text), cursors[0] ?? 0, name);
  return 'refusal' in result ? result.refusal : applyEdits(text, result.edits);
}

const port = (index: string) => `<controller type='pci' index='${index}' model='pcie-root-port'/>`;
const card = (bus: string) => `<interface type='user'><address type='pci' bus='${bus}' slot='0'/></interface>`;
const disk = (address: string) =>
  `<disk><source file='/a'/><target dev='sda' bus='scsi'/><address type='drive' ${address}/></disk>`;

suite('references', () => {
  test('a bus is the controller of that index, however it is written', () =>
    assert.deepEqual(found(q35(port('3') + card('0x0$03') + card('3'))), ['+3', '0x03', '3']));

  test('from a controller to all that is on it', () =>
    assert.equal(found(q35(port('$03') + card('0x03') + card('0x04'))).length, 2));

  test('the name of the tag stands for the controller', () =>
    assert.equal(found(q35(`<contr$0oller type='pci' index='3' model='pcie-root-port'/>${card('3')}`)).length, 2));

  test('a drive address means the controller of its bus', () => {
    const scsi = `<controller type='scsi' index='1'/><controller type='sata' index='1'/>`;
    assert.equal(found(q35(scsi + disk(`controller='$01'`))).length, 2);
  });

  test('iothreads, also in sets', () => {
    const before = `<iothreads>2</iothreads><iothreadids><iothread id='1'/><iothread id='2'/></iothreadids><cputune><iothreadsched iothreads='1-2' scheduler='fifo' priority='1'/></cputune>`;
    const driven = `<disk><driver name='qemu' iothread='$02'/><source file='/a'/><target dev='vda' bus='virtio'/></disk>`;
    assert.equal(found(q35(driven, before)).length, 3);
  });

  test('NUMA cells of memory devices', () => {
    const before = `<cpu><numa><cell id='0' memory='1048576'/><cell id='1' memory='1048576'/></numa></cpu>`;
    const memory = `<memory model='dimm'><target><size>524288</size><node> $01 </node></target></memory>`;
    assert.equal(found(q35(memory, before)).length, 2);
  });

  test('the partner of a team', () => {
    const partner = `<interface type='user'><model type='virtio'/><teaming type='persistent'/><alias name='ua-a'/></interface>`;
    const transient = `<interface type='hostdev'><teaming type='transient' persistent='ua$0-a'/></interface>`;
    assert.equal(found(q35(partner + transient)).length, 2);
  });

  test('audio backends', () =>
    assert.equal(found(q35(`<sound model='ich9'><audio id='$01'/></sound><audio id='1' type='none'/>`)).length, 2));

  test('what names nothing has no references', () => assert.deepEqual(found(q35(`<rng model='vir$0tio'/>`)), []));
});

suite('renaming', () => {
  test('a controller takes its devices along, each in its own notation', () =>
    assert.equal(
      renamed(q35(port('$03') + card('0x03') + card('3')), '10'),
      q35(port('10') + card('0x0a') + card('10')),
    ));

  test('an index that another has is refused', () =>
    assert.equal(renamed(q35(port('$03') + port('4')), '4'), 'There is a controller 4 already.'));

  test('so is one of a controller that libvirt adds', () =>
    assert.match(renamed(q35(`<controller type='usb' index='$01' model='qemu-xhci'/>`), '0'), /already/));

  test('the root keeps its index', () =>
    assert.equal(
      renamed(q35(`<controller type='pci' index='$00' model='pcie-root'/>`), '5'),
      'The root of the PCI topology always has index 0.',
    ));

  test('a controller that only libvirt knows has no name to change', () =>
    assert.match(renamed(q35(card('0x$00')), '5'), /always has index 0/));

  test('a disk stays where it is on its controller', () =>
    assert.equal(
      renamed(
        `<domain type='kvm'><devices>\n  <disk>\n    <target dev='sd$0b' bus='scsi'/>\n  </disk>\n</devices></domain>`,
        'sdd',
      ),
      `<domain type='kvm'><devices>\n  <disk>\n    <target dev='sdd' bus='scsi'/>\n    <address type='drive' controller='0' bus='0' target='0' unit='1'/>\n  </disk>\n</devices></domain>`,
    ));

  test('a disk whose bus follows from its name keeps its bus', () =>
    assert.match(renamed(q35(`<disk><source file='/a'/><target dev='vd$0a'/></disk>`), 'sda'), /another bus/));

  test('an alias, with the team that names it', () => {
    const text = (name: string) =>
      q35(
        `<interface type='user'><alias name='${name}'/></interface><interface type='hostdev'><teaming type='transient' persistent='${name.replace('$0', '')}'/></interface>`,
      );
    assert.equal(renamed(text('ua-$0a'), 'ua-net'), text('ua-net'));
    assert.match(renamed(text('ua-$0a'), 'net'), /begin with ua-/);
  });

  test('an iothread, also where it is in a set', () => {
    const text = (id: string, set: string) =>
      q35(
        '',
        `<iothreadids><iothread id='1'/><iothread id='${id}'/></iothreadids><cputune><iothreadsched iothreads='${set}' scheduler='fifo' priority='1'/></cputune>`,
      );
    assert.equal(renamed(text('$02', '1-2'), '7'), text('7', '1,7'));
  });

  test('NUMA cells have no other numbers', () => {
    const { text, cursors } = unmark(q35('', `<cpu><numa><cell id='$00' memory='1048576'/></numa></cpu>`));
    assert.deepEqual(prepareRename(new Snapshot(1, text), cursors[0] ?? 0), {
      refusal: 'libvirt numbers NUMA cells from 0 on without gaps.',
    });
  });

  test('the same name changes nothing', () => {
    const text = q35(port('$03'));
    assert.equal(renamed(text, '3'), unmark(text).text);
  });

  test('what is no name is refused', () => assert.match(renamed(q35(port('$03')), 'x'), /must be a number from 0 on/));
});

suite('semantic tokens', () => {
  test('controllers, where they are named and where they are meant, and the numbers of addresses', () => {
    const text = q35(port('3') + card('0x03'));
    assert.deepEqual(
      semanticTokens(new Snapshot(1, text)).map(({ span, kind, isDeclaration }) => {
        return `${text.slice(span.start, span.end)} ${kind}${isDeclaration ? ' declaration' : ''}`;
      }),
      ['3 class declaration', '0x03 class', '0 number'],
    );
  });
});

suite('document links', () => {
  test('files of the host, and the page about a namespace', () => {
    const text = `<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><os><loader>/usr/share/O VMF.fd</loader></os></domain>`;
    assert.deepEqual(
      documentLinks(new Snapshot(1, text)).map(({ target }) => target),
      ['https://libvirt.org/drvqemu.html#pass-through-of-arbitrary-qemu-commands', 'file:///usr/share/O%20VMF.fd'],
    );
  });
});
