import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { intoBaseDomain } from '../harness/base-domain.js';
import { checkFindings } from '../harness/check-findings.js';
import { checkTitles } from '../harness/check-titles.js';

suite('a document that is not well-formed', () => {
  test('is still checked where its tags are whole', () => {
    checkFindings(`
      <sound model='ich9'>
        <address type='pci' slot='08'/>
                                  ^^ error pci-address-invalid-octal: Slot '08' begins with 0 and is therefore octal, which has no digits 8 and 9.
      </sound>
      <interface type='network'
       ^^^^^^^^^ error xml-not-well-formed: The start tag of <interface> has no >.
        <source network='default'/>
      </interface>
    `);
  });

  test('proves nothing by what it lacks', () => {
    checkFindings(`
      <memballoon model='virtio'>
        <address type='pci' bus='0x05' slot='0x00' function='0x1'/>
      </memballoon>
      <controller type='pci' index='1' model='pcie-root-port'/>
      <sound model='ich9'/></sound>
                           ^^^^^^^^ error xml-not-well-formed: No <sound> is open here.
    `);
  });

  test('can be repaired where the repair is plain', () => {
    checkTitles(`<sound model='ich9'/></sound>`, 'xml-not-well-formed', ['Delete this end tag']);
    checkTitles(`<sound model='ich9'/>&`, 'xml-not-well-formed', ['Write &amp;']);
    checkTitles(`<sound model='ich9'alias='x'/>`, 'xml-not-well-formed', ['Insert a blank']);
  });

  test('says nothing about the machine where its machine cannot be read', () => {
    checkFindings(`
      <domain type='qemu'>
        <name>demo</name>
        <memory unit='MiB'>512</memory>
        <os><type arch='ppc64' machine='pseries>hvm</type></os>
                                       ^^^^^^^^ error xml-not-well-formed: The value of machine has no closing quote.
        <devices>
          <controller type='pci' index='1' model='pci-root'/>
        </devices>
      </domain>
    `);
  });

  test('shows no error but its own while a device is being typed', () => {
    const typed = `<disk type='file' device='disk'>
      <source file='/srv/a.img'/>
      <target dev='vda' bus='virtio'/>
      <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
    </disk>`;
    const ports = [1, 2, 3, 4]
      .map(index => `<controller type='pci' index='${index}' model='pcie-root-port'/>`)
      .join('\n');
    const taken = `<rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='pci' bus='0x02' slot='0x00'/></rng>`;
    for (let length = 0; length <= typed.length; length++) {
      const text = intoBaseDomain(`${ports}\n${typed.slice(0, length)}\n${taken}\n`);
      const { findings, document } = new Snapshot(1, text);
      const errors = findings.filter(({ severity }) => severity === 'error');
      const others = errors.filter(({ code }) => code !== 'xml-not-well-formed').map(({ message }) => message);
      assert.deepEqual(others, [], typed.slice(0, length));
      assert.equal(errors.length, document.faults.length);
    }
  });
});
