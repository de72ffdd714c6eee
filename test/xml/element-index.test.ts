// Which elements an index finds, as somebody reads them who knows what they mean.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TreeIndex } from '../../server/src/xml/element-index.js';
import { parseXml } from '../../server/src/xml/parse.js';
import type { Reading } from '../../server/src/xml/reading.js';

const READINGS: Readonly<Record<string, Reading>> = {
  os: 'merged',
  'os/loader': 'first',
  'devices/disk/target': 'first',
};

function indexOf(...versions: readonly string[]): TreeIndex {
  const index = new TreeIndex({ readingOf: path => READINGS[path] ?? 'each' });
  for (const version of versions) {
    const { root } = parseXml(`<domain>${version}</domain>`);
    assert.ok(root);
    index.follow(root);
  }
  return index;
}

function texts(index: TreeIndex, path: string): string[] {
  return index.at(path).map(element => element.attribute('n')?.value ?? '');
}

suite('an index of elements finds', () => {
  test('each of those that are read each', () => {
    const index = indexOf("<devices><disk n='a'/><disk n='b'/></devices>");
    assert.deepEqual(texts(index, 'devices/disk'), ['a', 'b']);
  });

  test('the first of those of which the first is read, in each of their parents', () => {
    const disk = "<disk><target n='a'/><target n='b'><part/></target></disk>";
    const index = indexOf(`<devices>${disk}${disk}</devices>`);
    assert.deepEqual(texts(index, 'devices/disk/target'), ['a', 'a']);
    assert.deepEqual(index.at('devices/disk/target/part'), []);
  });

  test('one of those that are read as one, with the parts of all', () => {
    const index = indexOf(
      "<os n='a'><boot n='b'/></os><os n='c'><loader n='d'/></os><os><loader n='e'/><boot n='f'/></os>",
    );
    assert.deepEqual(texts(index, 'os'), ['a']);
    assert.deepEqual(texts(index, 'os/loader'), ['d']);
    assert.deepEqual(texts(index, 'os/boot'), ['b', 'f']);
  });

  test('nothing of what is unread, which it lists', () => {
    const index = indexOf(
      "<os><loader n='a'/><loader n='b'/></os><devices><disk><target/><target n='c'/></disk></devices>",
      "<os><loader n='a'/><loader n='b'/></os><devices><disk><target/><target n='d'/></disk></devices>",
    );
    assert.deepEqual(
      index.unread().map(element => element.attribute('n')?.value),
      ['b', 'd'],
    );
  });

  test('the next one when the first is gone', () => {
    const index = indexOf("<os><loader n='a'/></os><os><loader n='b'/></os>", "<os></os><os><loader n='b'/></os>");
    assert.deepEqual(texts(index, 'os/loader'), ['b']);
  });
});
