// Domains that are not for QEMU: its driver refuses them, whatever else they say.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { judge } from '../harness/judge.js';

const domain = (type: string, rest = '') =>
  `<domain type='${type}'><name>demo</name><memory>4096</memory><os><type>exe</type><init>/bin/sh</init></os>${rest}</domain>`;

const FAULTY =
  "<cpu mode='none'/><devices><disk/><sound model='ich6'><address type='pci' slot='99'/></sound></devices>";

suite('a domain for another hypervisor', () => {
  for (const type of ['lxc', 'xen', 'vmware', 'bhyve', 'vz']) {
    test(`${type} is named, and nothing else`, () => {
      assert.deepEqual(codes(domain(type, FAULTY)), ['domain-type-unsupported']);
    });
  }

  test('may be malformed besides', () => {
    assert.deepEqual(codes(domain('xen', '<a>&</a>')), ['domain-type-unsupported', 'xml-not-well-formed']);
  });

  test('hvf and hyperv are the business of a host', () => {
    assert.deepEqual([codes(hvm('hyperv')), codes(hvm('hvf'))], [[], []]);
  });
});

function hvm(type: string): string {
  return domain(type).replace('<type>exe</type><init>/bin/sh</init>', "<type arch='x86_64' machine='q35'>hvm</type>");
}

function codes(text: string): string[] {
  judge(text);
  const told = new Snapshot(1, text).findings.filter(({ severity }) => severity === 'error');
  return told.map(({ code }) => code);
}
