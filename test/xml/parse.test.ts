import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';

suite('the tree of a document', () => {
  test('holds every name and value with its place', () => {
    const { root, faults } = parseXml(`<domain type='kvm'><name>a&amp;b</name><devices/></domain>`);
    assert.deepEqual(faults, []);
    assert.equal(root?.name, 'domain');
    assert.equal(root?.attribute('type')?.value, 'kvm');
    assert.equal(root?.child('name')?.text, 'a&b');
    assert.equal(root?.child('devices')?.isSelfClosing, true);
  });
});
