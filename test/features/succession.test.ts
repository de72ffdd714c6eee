// A snapshot that succeeds another says what one that is made anew says.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { newestProfile } from '../../server/src/machine/profile.js';
import { examples } from '../harness/examples.js';
import { drawFrom, mutated } from '../harness/mutate.js';

const validating = new Map([['schema-violation', 'error']] as const);

suite('a later version', () => {
  const draw = drawFrom(3);
  for (const { name, text } of examples()) {
    test(`of ${name} has the findings of its text`, () => {
      let before = new Snapshot(0, text);
      let damaged = text;
      for (let version = 1; version <= 60; version++) {
        damaged = version % 6 === 0 ? `${text}<!-- ${version} -->` : mutated(damaged, draw);
        const after = new Snapshot(version, damaged);
        after.succeed(before);
        assert.deepEqual(shown(after), shown(new Snapshot(version, damaged)));
        before = after;
      }
    });
  }

  test('is compared with the schema as if it were the first', () => {
    const around = (uri: string, device: string) =>
      `<domain type='kvm' xmlns:q='${uri}'><name>a</name><q:commandline><q:arg value='-s'/></q:commandline>` +
      `<devices>${device}<rng model='virtio'><backend model='random'/></rng><q:disk/></devices></domain>`;
    const libvirts = 'http://libvirt.org/schemas/domain/qemu/1.0';
    const disk = "<disk type='file' devise='disk'><target dev='vda'/></disk>";
    let before = new Snapshot(0, around(libvirts, disk), newestProfile, validating);
    for (const text of [around('other', disk), around(libvirts, ''), around(libvirts, disk), around('', disk)]) {
      const after = new Snapshot(1, text, newestProfile, validating);
      after.succeed(before);
      assert.deepEqual(shown(after), shown(new Snapshot(1, text, newestProfile, validating)));
      before = after;
    }
  });

  test('leaves the earlier one as good as new', () => {
    const text = `<domain type='kvm'><devices><disk type='nonsense'/></devices></domain>`;
    const before = new Snapshot(1, text);
    const findings = shown(before);
    const after = new Snapshot(2, ` ${text}`);
    after.succeed(before);
    assert.notDeepEqual(shown(after), findings);
    assert.deepEqual(shown(before), findings);
  });
});

function shown(snapshot: Snapshot): unknown {
  return snapshot.findings.map(({ code, span, message, related, fixes }) => {
    return { code, span, message, related, fixes: fixes?.() };
  });
}
