// Domains and devices pasted one behind the other, and domains inside of something else: each is read by itself.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completions } from '../../server/src/features/completion/completions.js';
import { documentSymbols } from '../../server/src/features/document-symbols.js';
import { foldings } from '../../server/src/features/folding.js';
import { formatEdits } from '../../server/src/features/formatting/format.js';
import { hover } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlay-hints.js';
import { referencesAt } from '../../server/src/features/references/references.js';
import { rename } from '../../server/src/features/references/rename.js';
import { rewritesAt } from '../../server/src/features/rewrites.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';

const FARAWAY = "<interface type='user'><model type='virtio'/><address type='pci' bus='0' slot='32'/></interface>";

function guest(name: string, device = '', tag = 'domain'): string {
  return `<${tag} type='qemu'>
  <name>${name}</name>
  <memory unit='MiB'>512</memory>
  <iothreads>1</iothreads>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
  </os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw' iothread='1'/>
      <source file='/${name}'/>
      <target dev='vda' bus='virtio'/>
    </disk>${device}
  </devices>
</${tag}>
`;
}

function found(text: string): string[] {
  return new Snapshot(1, text).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

suite('several roots in one text', () => {
  const two = guest('one', FARAWAY) + guest('two', FARAWAY);

  test('the fault that there are several is told once, and what is wrong with each', () => {
    assert.deepEqual(found(two), [
      'pci-slot-out-of-range: 32',
      'xml-not-well-formed: domain',
      'pci-slot-out-of-range: 32',
    ]);
    assert.deepEqual(found(guest('one') + guest('two') + guest('three')), ['xml-not-well-formed: domain']);
  });

  test('what one has is no duplicate of what another has, and does not stand in for it', () => {
    assert.deepEqual(found(guest('one') + guest('two').replace('<iothreads>1</iothreads>', '')), [
      'xml-not-well-formed: domain',
      'disk-iothread-undefined: 1',
    ]);
  });

  test('devices behind a domain are judged as bare devices', () => {
    const text = `${guest('one')}${FARAWAY}\n<disk type='file'><source file='/a'/><target dev='vda' bus='virito'/></disk>\n`;
    assert.deepEqual(found(text), [
      'xml-not-well-formed: interface',
      'pci-slot-out-of-range: 32',
      'disk-bus-unknown: virito',
    ]);
    const names = documentSymbols(new Snapshot(1, text)).map(({ name }) => name);
    assert.deepEqual(names, ['domain one', 'interface virtio', 'disk vda virito']);
  });

  test('other faults of the XML stay with the part that has them', () => {
    const text = `${guest('one')}${guest('two').replace("dev='vda'", 'dev=vda')}`;
    assert.deepEqual(found(text), ['xml-not-well-formed: domain', 'xml-not-well-formed: vda']);
  });

  test('text about nothing of libvirt is passed over', () => {
    assert.deepEqual(found(`<note/>${guest('one', FARAWAY)}`), [
      'xml-not-well-formed: domain',
      'pci-slot-out-of-range: 32',
    ]);
    assert.deepEqual(found('<note/><note/>'), []);
  });

  test('the outline, the folds and the hints show each', () => {
    const snapshot = new Snapshot(1, guest('one') + guest('two'));
    assert.deepEqual(
      documentSymbols(snapshot).map(({ name, children }) => `${name}: ${children.length}`),
      ['domain one: 1', 'domain two: 1'],
    );
    const whole = { start: 0, end: snapshot.text.length };
    const hints = (text: string) => inlayHints(new Snapshot(1, text), whole, { addresses: true, addedDevices: true });
    assert.equal(hints(snapshot.text).length, 2 * hints(guest('one')).length);
    assert.equal(foldings(snapshot).length, 2 * foldings(new Snapshot(1, guest('one'))).length);
  });

  test('hover, completion, references and renaming are about the one under the cursor', () => {
    const text = guest('one') + guest('two').replace('<iothreads>1</iothreads>', '<iothreads>3</iothreads>');
    const snapshot = new Snapshot(1, text);
    const last = (part: string) => text.lastIndexOf(part) + part.length;
    assert.match(hover(snapshot, last("bus='vir"))?.markdown ?? '', /bus/);
    const threads = completions(snapshot, last("iothread='")).map(({ label }) => label);
    assert.deepEqual(threads, ['1', '2', '3']);
    assert.equal(referencesAt(snapshot, last("dev='v")).length, 1);
    const renamed = rename(snapshot, last("dev='v"), 'vdb');
    assert.ok('edits' in renamed);
    assert.equal(applyEdits(text, renamed.edits), guest('one') + text.slice(guest('one').length).replace('vda', 'vdb'));
  });

  test('addresses are assigned to the one under the cursor', () => {
    const text = guest('one') + guest('two');
    const at = text.lastIndexOf('<disk');
    const rewrites = rewritesAt(new Snapshot(1, text), { start: at, end: at });
    const edits = rewrites.find(({ id }) => id === 'assign-one')?.edits() ?? [];
    assert.ok(edits.length > 0);
    assert.ok(edits.every(({ span }) => span.start > at));
  });

  test('each is formatted', () => {
    const text = guest('one') + guest('two');
    const flat = text.replace(/^ +/gm, '');
    const edits = formatEdits(new Snapshot(1, flat), '  ');
    assert.equal(applyEdits(flat, edits), text);
  });

  test('a text that gets a second root, and loses it again, is read anew', () => {
    const texts = [guest('one', FARAWAY), two, guest('one', FARAWAY), guest('one')];
    let before: Snapshot | undefined;
    for (const text of texts) {
      const snapshot = new Snapshot(1, text);
      if (before) snapshot.succeed(before);
      const codes = snapshot.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      assert.deepEqual(
        codes,
        found(text).map(line => line.split(':', 1)[0]),
      );
      before = snapshot;
    }
  });
});

suite('domains inside of something else', () => {
  for (const wrapper of ['domainsnapshot', 'domstatus', 'domainbackup', 'domaincheckpoint', 'save', 'something']) {
    test(`a domain in <${wrapper}> is judged like any`, () => {
      assert.deepEqual(found(`<${wrapper}>\n${guest('one', FARAWAY)}</${wrapper}>\n`), ['pci-slot-out-of-range: 32']);
      assert.deepEqual(found(`<${wrapper}>\n${guest('one')}</${wrapper}>\n`), []);
    });
  }

  test('a snapshot has the domain of its next start, too', () => {
    const text = (inactive: string) =>
      `<domainsnapshot>\n<name>s</name>\n${guest('one')}${guest('one', inactive, 'inactiveDomain')}</domainsnapshot>\n`;
    assert.deepEqual(found(text('')), []);
    assert.deepEqual(found(text(FARAWAY)), ['pci-slot-out-of-range: 32']);
    const names = documentSymbols(new Snapshot(1, text(FARAWAY))).map(
      ({ name, children }) => `${name}: ${children.length}`,
    );
    assert.deepEqual(names, ['domain one: 1', 'domain one: 2']);
  });

  test('an element of that name without a type is something else', () => {
    assert.deepEqual(found("<network><name>n</name><domain name='example.org'/></network>"), []);
  });
});

suite('devices on their own', () => {
  const bare: Readonly<Record<string, string>> = {
    'a card on a bus that the domain may have':
      "<interface type='network'><source network='default'/><model type='virtio'/><address type='pci' bus='7' slot='0'/></interface>",
    'a disk on a controller that it may have':
      "<disk type='file' device='disk'><source file='/a'/><target dev='sdc' bus='scsi'/><address type='drive' controller='3' unit='1'/></disk>",
    'an I/O thread that it may have':
      "<disk type='file' device='disk'><driver name='qemu' iothread='7'/><source file='/a'/><target dev='vdz' bus='virtio'/></disk>",
    'a USB device of the host':
      "<hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product id='0x1'/></source></hostdev>",
    'a module of memory for a cell that it may have':
      "<memory model='dimm'><target><size unit='MiB'>256</size><node>1</node></target></memory>",
    'a folder for shared memory that it may have':
      "<filesystem type='mount'><driver type='virtiofs'/><source dir='/a'/><target dir='a'/></filesystem>",
    'a channel of a controller that it may have':
      "<channel type='unix'><target type='virtio' name='a'/><address type='virtio-serial' controller='4' port='1'/></channel>",
    'a root port for a machine that it may be': "<controller type='pci' index='9' model='pcie-root-port'/>",
    'a panic device of a machine that it may be': "<panic model='pseries'/>",
  };
  for (const [title, text] of Object.entries(bare)) test(title, () => assert.deepEqual(found(text), []));

  test('what is wrong with them anywhere is told', () => {
    assert.deepEqual(found(FARAWAY), ['pci-slot-out-of-range: 32']);
    assert.deepEqual(found("<hostdev mode='subsys' type='usb'/>"), ['hostdev-mode-invalid: subsys']);
  });
});
