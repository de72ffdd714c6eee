import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { targetProfile } from '../../../server/src/features/target-profile.js';
import { intoBaseDomain } from '../../harness/base-domain.js';
import { judge } from '../../harness/judge.js';

/** What is said to be ignored, as it stands in the text. */
function ignoredIn(text: string, release = '12.8'): readonly string[] {
  judge(text);
  const { findings } = new Snapshot(1, text, targetProfile(release));
  return findings
    .filter(({ code }) => code === 'unknown-element-ignored')
    .map(({ span }) => text.slice(span.start, span.end));
}

suite('unknown-element-ignored', () => {
  const ignored: Readonly<Record<string, readonly [fragment: string, ...names: string[]]>> = {
    'each unknown part is told, but nothing inside of it': [
      `<disk type='file' devise='disk'><sorce file='/a.img' x='1'><y/></sorce><target dev='vda' bus='virtio'/></disk>`,
      'devise',
      'sorce',
    ],
    'an attribute of a deeper element': [
      `<interface type='network'><source network='default'/><mac adress='52:54:00:00:00:01'/></interface>`,
      'adress',
    ],
    'a device inside of another': [
      `<rng model='virtio'><backend model='random'>/dev/urandom</backend><sound model='ich9'/></rng>`,
      'sound',
    ],
    'names are case-sensitive': [
      `<rng model='virtio'><Backend model='random'/><backend model='random'/></rng>`,
      'Backend',
    ],
  };
  for (const [title, [fragment, ...names]] of Object.entries(ignored)) {
    test(title, () => assert.deepEqual(ignoredIn(intoBaseDomain(fragment)), names));
  }

  const heeded: Readonly<Record<string, string>> = {
    'what is read for every device alike': `<smartcard mode='host'><alias name='ua-card'/></smartcard>`,
    'an element of another namespace': `<rng model='virtio' xmlns:n='urn:n' n:owner='me'><n:note/><backend model='random'/></rng>`,
    'what only another form of the element has': `<disk type='file'><source file='/a' protocol='rbd'/><target dev='vda'/></disk>`,
  };
  for (const [title, fragment] of Object.entries(heeded)) {
    test(title, () => assert.deepEqual(ignoredIn(intoBaseDomain(fragment)), []));
  }

  test('what a domain keeps for others is left alone', () => {
    const metadata = `<metadata since='1'><n:a xmlns:n='urn:n' b='1'><n:c/><d/></n:a></metadata>`;
    assert.deepEqual(ignoredIn(domain(metadata)), []);
  });

  test('the text of a child belongs to a text element', () => {
    assert.deepEqual(ignoredIn(domain('<title>a <b>guest</b></title>')), []);
  });

  test('a feature that is not known is refused, not ignored', () => {
    assert.deepEqual(ignoredIn(domain(`<features><acpj/><hyperv><relaxd state='on'/></hyperv></features>`)), []);
  });

  test('what a later release brought is ignored by those before it', () => {
    const topology = domain(`<cpu><topology sockets='1' dies='1' clusters='1' cores='1' threads='1'/></cpu>`);
    assert.deepEqual(ignoredIn(topology, '9.0'), ['clusters']);
    assert.deepEqual(ignoredIn(topology, '11.3'), []);
    assert.deepEqual(ignoredIn(topology, '10.0'), [], 'nobody looked which release between the two it was');
  });

  test('an element that is still being typed is left alone', () => {
    assert.deepEqual(ignoredIn(domain('<devices><dis</devices>')), []);
    assert.deepEqual(ignoredIn(domain('<devices><dis></devices>')), []);
  });

  test('a bare device is looked at as well', () => {
    assert.deepEqual(ignoredIn(`<disk type='file'><source fil='/a.img'/><target dev='vda' bus='virtio'/></disk>`), [
      'fil',
    ]);
  });
});

function domain(part: string): string {
  return `<domain type='qemu'><name>demo</name><memory>524288</memory>
    <os><type arch='x86_64' machine='q35'>hvm</type></os>${part}</domain>`;
}
