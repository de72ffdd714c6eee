import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { guestStatus } from '../../server/src/features/guest-status.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { syntaxTreeText } from '../../server/src/features/syntax-tree-text.js';
import { guestWith } from '../harness/guest.js';

const statusOf = (text: string) => guestStatus(new Snapshot(1, text));

suite('the status of a domain', () => {
  test('is its machine and what is free for hotplug', () => {
    assert.deepEqual(statusOf(guestWith("<vsock model='virtio'/>")), {
      machine: 'q35',
      pci: {
        words: '1 free hotplug port',
        details: 'pc-q35-11.1: 3 PCI buses, 4 devices on them, 3 added by libvirt.',
      },
    });
  });

  test('says so while it is not certain', () => {
    assert.equal(statusOf(guestWith('<rng'))?.pci?.words, 'not certain');
  });

  test('has nothing to say of PCI where there is none', () => {
    assert.deepEqual(statusOf(guestWith('', 'isapc')), { machine: 'isapc' });
  });

  test('is that of whole domains alone', () => {
    assert.equal(statusOf('<network/>'), undefined);
    assert.equal(statusOf("<rng model='virtio'/>"), undefined);
  });
});

suite('the syntax tree as a text', () => {
  test('has every node with its place', () => {
    const text = "<domain type='kvm'>\n  <name>a&amp;b</name><!-- c -->\n  <cpu mode/>\n</domain>\n";
    assert.equal(
      syntaxTreeText(new Snapshot(1, text)),
      `element domain 1:1–4:10
  attribute type "kvm" 1:9–1:19
  element name 2:3–2:23
    text "a&b" 2:9–2:16
  comment 2:23–2:33
  element cpu 3:3–3:14
    attribute mode (without value) 3:8–3:12
fault missing-value 3:8–3:12: Attribute mode has no value.
`,
    );
  });

  test('tells which element nothing closes', () => {
    assert.match(syntaxTreeText(new Snapshot(1, '<domain><name>a</domain>')), /element name \(not closed\) 1:9–1:16/);
  });
});
