// A device typed into a domain letter by letter: nothing throws, and there is something to choose wherever a name begins.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completions } from '../../../server/src/features/completion/completions.js';
import { hover } from '../../../server/src/features/hover.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';

const before = `<domain type='kvm'><name>web</name><iothreads>1</iothreads><os><type machine='q35'>hvm</type></os><devices>\n  `;
const after = `\n  <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>\n</devices></domain>`;
const typed = `<disk type="file" device='disk'>
    <!-- fast -->
    <driver name='qemu' type='qcow2' iothread='1'/>
    <source file='/a'/>
    <target dev='vda' bus='virtio'/>
    <address type='pci' domain='0x0000' bus='0x03' slot='0x00' function='0x0'/>
  </disk>`;

suite('a device typed letter by letter', () => {
  const states = Array.from(typed, (_, n) => typed.slice(0, n + 1));

  test('is completed and explained in every state', () => {
    for (const state of states) {
      const snapshot = new Snapshot(1, before + state + after);
      completions(snapshot, before.length + state.length);
      hover(snapshot, before.length + state.length);
    }
  });

  test('offers something behind every <, quote and blank of a tag', () => {
    const empty = states.filter(state => {
      const isWhereANameBegins =
        /(?:<|\w\/?<\/|=["']|(?<!-)["'] )$/.test(state) &&
        !/(?:<!-|<!--[^>]*|file='|\/a' ?|serial='|["'] )$/.test(state);
      const snapshot = new Snapshot(1, before + state + after);
      return isWhereANameBegins && !completions(snapshot, before.length + state.length).length;
    });
    assert.deepEqual(
      empty.map(state => state.slice(-30)),
      [],
    );
  });
});
