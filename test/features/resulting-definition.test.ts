import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { resultingDefinition } from '../../server/src/features/resulting-definition.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { guestWith } from '../harness/guest.js';
import { readProject } from '../harness/project.js';

suite('the resulting definition', () => {
  test('is what libvirt would print', () => {
    const snapshot = new Snapshot(1, readProject('examples/web-server.xml'));
    assert.equal(resultingDefinition(snapshot).text, definitionXml(snapshot));
  });

  test('has each device of the text at a place of its own', () => {
    const text = guestWith(`    <vsock model='virtio'/>
    <disk type='file'><source file='/b'/><target dev='vdb'/></disk>
    <disk type='file'><source file='/a'/><target dev='vda'/></disk>`);
    const found = resultingDefinition(new Snapshot(1, text));
    assert.ok(found.text !== undefined);
    const { text: printed } = found;
    const pairs = found.devices.map(({ stated, defined }) => {
      return [text.slice(stated.start, stated.end), printed.slice(defined.start, defined.end)];
    });
    assert.deepEqual(
      pairs.map(([stated = '']) => /dev='\w+'|^<\w+/.exec(stated)?.[0]),
      ['<controller', '<memballoon', '<vsock', '<disk', '<disk'],
    );
    for (const [stated = '', defined = ''] of pairs) {
      assert.equal(/^<\w+/.exec(defined)?.[0], /^<\w+/.exec(stated)?.[0]);
      assert.equal(/ dev='(\w+)'/.exec(defined)?.[1], / dev='(\w+)'/.exec(stated)?.[1]);
    }
  });

  const problems: readonly [string, string, RegExp][] = [
    [
      'a domain that libvirt refuses',
      guestWith("<rng model='virtio'><address type='pci' slot='99'/></rng>"),
      /^libvirt would refuse it\. /,
    ],
    ['a device alone', "<rng model='virtio'/>", /^This is not a whole domain\.$/],
    ['other XML', '<a/>', /^The root element is <a>/],
    ['nothing', '', /\.$/],
  ];
  for (const [name, text, problem] of problems) {
    test(`there is none of ${name}, and it is said why`, () => {
      const found = resultingDefinition(new Snapshot(1, text));
      assert.equal(found.text, undefined);
      assert.match(found.problem ?? '', problem);
    });
  }
});
