import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import type { XmlElement } from '../../server/src/xml/tree.js';

const kindsOf = (text: string) => parseXml(text).faults.map(({ kind }) => kind);
const nested = (depth: number, innermost = '') => '<x>'.repeat(depth) + innermost + '</x>'.repeat(depth);

suite('libvirt reads', () => {
  test('256 elements in one another, and no more', () => {
    assert.deepEqual(kindsOf(nested(256)), []);
    assert.deepEqual(kindsOf(nested(255, '<y/>')), []);
    assert.deepEqual(kindsOf(nested(257)), ['too-deep']);
    assert.deepEqual(kindsOf(nested(256, '<y/>')), ['too-deep']);
  });

  test('elements of an entity as if they stood there, one level deeper', () => {
    const text = (depth: number) => `<!DOCTYPE x [<!ENTITY e "${nested(depth)}">]><x><x>&e;</x></x>`;
    assert.deepEqual(kindsOf(text(253)), []);
    assert.deepEqual(kindsOf(text(254)), ['too-deep']);
  });

  test('names of 50 000 bytes, on either side of a colon', () => {
    const long = 'a'.repeat(50_000);
    assert.deepEqual(kindsOf(`<${long}/>`), []);
    assert.deepEqual(kindsOf(`<${long}a/>`), ['name-too-long']);
    assert.deepEqual(kindsOf(`<x ${long}:${long}='1' ${long}:b${long}='2'/>`), ['name-too-long']);
    assert.deepEqual(kindsOf(`<${'é'.repeat(25_000)}/>`), []);
    assert.deepEqual(kindsOf(`<${'é'.repeat(25_001)}/>`), ['name-too-long']);
  });

  test('entities in one another, 19 deep', () => {
    const chain = (length: number) => Array.from({ length }, (_, n) => `<!ENTITY e${n} "&e${n + 1};">`).join('');
    const text = (length: number, body: string) =>
      `<!DOCTYPE x [${chain(length - 1)}<!ENTITY e${length - 1} "y">]>${body}`;
    assert.deepEqual(kindsOf(text(19, '<x>&e0;</x>')), []);
    assert.deepEqual(kindsOf(text(20, '<x>&e0;</x>')), ['entities-nested-too-deep']);
    assert.deepEqual(kindsOf(text(19, `<x y='&e0;'/>`)), []);
    assert.deepEqual(kindsOf(text(20, `<x y='&e0;'/>`)), ['entities-nested-too-deep']);
  });

  test('a million bytes from entities, or five times what it has read', () => {
    const text = (references: number, padding = 0) =>
      `<!DOCTYPE x [<!ENTITY e "${'y'.repeat(980)}">]><x>${' '.repeat(padding)}${'&e;'.repeat(references)}</x>`;
    assert.deepEqual(kindsOf(text(1000)), []);
    assert.deepEqual(kindsOf(text(1001)), ['entities-too-large']);
    assert.deepEqual(kindsOf(text(1001, 200_000)), []);
  });

  test('4 MiB', () => {
    const text = (length: number) => `<x>${'é'.repeat((length - 7) / 2)}</x>`;
    assert.deepEqual(kindsOf(`${text(4_194_303)} `), []);
    assert.deepEqual(kindsOf(text(4_194_305)), ['document-too-long']);
  });
});

suite('a hostile document', () => {
  test('of nothing but start tags is left where it gets too deep', () => {
    const text = '<a>'.repeat(1_000_000);
    const { nodes, faults } = parseXml(text);
    assert.deepEqual(
      faults.map(({ kind, span }) => [kind, span.start]),
      [['too-deep', 256 * 3 + 1]],
    );
    assert.equal(countElements(nodes[0] as XmlElement), 256);
  });

  test('has no more faults than anybody would read', () => {
    assert.equal(kindsOf(`<a>${'&'.repeat(100_000)}\u0001</a>`).length, 1000);
  });

  test('is read in time that grows as it does', () => {
    const unfinished = [
      '<a b="',
      '<!--',
      '<![CDATA[',
      '<?p ',
      '</',
      '<!DOCTYPE',
      '&',
      '<a b=\'x c="',
      '</a x',
      '<a / ',
    ];
    for (const piece of unfinished) parseXml(`<r>${piece.repeat(1_000_000 / piece.length)}`);
  });
});

function countElements(element: XmlElement): number {
  return element.elements.reduce((sum, child) => sum + countElements(child), 1);
}
