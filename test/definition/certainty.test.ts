import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { define } from '../../server/src/definition/define.js';
import { newestProfile } from '../../server/src/machine/profile.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { parseXml } from '../../server/src/xml/parse.js';

suite('what libvirt would define', () => {
  test('is certain for a whole domain', () => {
    assert.equal(isCertain("<domain type='kvm'><os><type machine='q35'>hvm</type></os><devices/></domain>"), true);
  });

  test('is a guess for a bare device, as if in a q35 guest', () => {
    const text = "<interface type='user'><model type='virtio'/></interface>";
    assert.equal(isCertain(text), false);
    assert.equal(definitionOf(text)?.machine.family, 'q35');
    assert.equal(definitionOf(text)?.devices.interface[0]?.address?.type, 'pci');
  });

  test('is a guess while a tag is being typed', () => {
    assert.equal(isCertain("<domain type='kvm'><devices><disk><targ"), false);
  });

  test('is a guess where a value cannot be read', () => {
    assert.equal(
      isCertain("<domain><devices><sound model='ich6'><address type='pci' slot='x'/></sound></devices></domain>"),
      false,
    );
  });
});

suite('a domain of another hypervisor', () => {
  test('is not judged by the rules of QEMU', () => {
    const text = "<domain type='xen'><devices><controller type='xenbus'/></devices></domain>";
    assert.deepEqual(definitionOf(text)?.refusals, []);
    assert.equal(isCertain(text), false);
  });
});

suite('an empty document', () => {
  test('has machines and controllers all the same', () => {
    const definition = definitionOf('<domain/>');
    assert.equal(definition?.machine.family, 'i440fx');
    assert.equal(definition?.devices.controller.length, 2);
  });
});

function definitionOf(text: string) {
  const domain = readDomain(parseXml(text));
  return domain && define(domain, newestProfile);
}

function isCertain(text: string): boolean | undefined {
  return definitionOf(text)?.isCertain;
}
