import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Domain } from '../../server/src/model/domain.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { parseXml } from '../../server/src/xml/parse.js';

suite('a document', () => {
  test('that is not libvirt’s is left alone', () => {
    assert.equal(domainIn('<html/>'), undefined);
    assert.equal(domainIn('<network><name>n</name></network>'), undefined);
    assert.equal(domainIn(''), undefined);
  });

  test('may be a domain, or carry one inside', () => {
    assert.equal(domainIn('<domain/>')?.form, 'domain');
    assert.equal(domainIn(`<domainsnapshot><domain type='kvm'/></domainsnapshot>`)?.type?.value, 'kvm');
    assert.equal(domainIn('<domainsnapshot/>'), undefined);
  });

  test('may be one device, as virsh attach-device takes it', () => {
    const domain = domainIn(`<interface type='network'><model type='virtio'/></interface>`);
    assert.equal(domain?.form, 'fragment');
    assert.equal(domain?.type, undefined);
    assert.deepEqual(kinds(domain), ['interface']);
  });
});

suite('a domain', () => {
  test('has its devices in the order of the text, without elements that libvirt does not know', () => {
    const domain = domainIn(`<domain><devices><emulator>/q</emulator><rng model='virtio'/><frobnicator/>
      <disk/><controller type='usb'/><disk/></devices></domain>`);
    assert.deepEqual(kinds(domain), ['rng', 'disk', 'controller', 'disk']);
    assert.equal(domain?.controllers.length, 1);
    assert.equal(domain?.emulator?.value, '/q');
  });

  test('may have several lists of devices', () => {
    assert.deepEqual(kinds(domainIn('<domain><devices><disk/></devices><devices><hub/></devices></domain>')), [
      'disk',
      'hub',
    ]);
  });

  test('states what decides about its devices', () => {
    const domain =
      domainIn(`<domain type='kvm'><maxMemory slots='4'>1</maxMemory><vcpu>300</vcpu><iothreads>2</iothreads>
      <os><type arch='aarch64' machine='virt'>hvm</type></os><features><acpi/><ps2 state='off'/></features>
      <cpu><numa><cell id='0' cpus='0-3' memory='1'/></numa></cpu></domain>`);
    assert.equal(domain?.arch?.value, 'aarch64');
    assert.equal(domain?.machine?.value, 'virt');
    assert.equal(domain?.vcpus?.value, 300);
    assert.equal(domain?.maxMemory?.slots?.value, 4);
    assert.equal(domain?.iothreads?.value, 2);
    assert.equal(domain?.ps2?.value, 'off');
    assert.equal(domain?.acpi?.name, 'acpi');
    assert.equal(domain?.numaCells[0]?.cpus?.value, '0-3');
  });

  test('that is still being typed is read as far as it goes, and known not to be whole', () => {
    const domain = domainIn(`<domain><devices><disk><target dev='vda'/></disk><disk><tar`);
    assert.equal(domain?.isWellFormed, false);
    assert.deepEqual(kinds(domain), ['disk', 'disk']);
  });

  test('collects every value that libvirt would refuse to read', () => {
    const domain = domainIn(`<domain><devices><controller type='usb' index='0x1' ports='-1'/>
      <sound model='ich6'><address type='pci' slot='0x20' function='8' multifunction='yes'/></sound></devices></domain>`);
    const faults = domain?.errors.map(({ fault, attribute }) => `${attribute?.name} ${fault}`).sort();
    assert.deepEqual(faults, [
      'function out-of-range',
      'index not-a-number',
      'multifunction not-in-list',
      'ports negative',
      'slot out-of-range',
    ]);
  });
});

function domainIn(text: string): Domain | undefined {
  return readDomain(parseXml(text));
}

function kinds(domain: Domain | undefined): string[] | undefined {
  return domain?.devices.map(({ kind }) => kind);
}
