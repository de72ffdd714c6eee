import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import type { XmlElement, XmlNode } from '../../server/src/xml/tree.js';
import { examples } from '../harness/examples.js';

/** Names and nesting of all elements: `devices(disk(source) interface)`. */
function outline(text: string): string {
  return outlineOf(parseXml(text).nodes);
}

function outlineOf(nodes: readonly XmlNode[]): string {
  return nodes
    .filter(node => node.kind === 'element')
    .map(({ name, children }) => name + (children.some(isElement) ? `(${outlineOf(children)})` : ''))
    .join(' ');
}

function isElement(node: XmlNode): boolean {
  return node.kind === 'element';
}

suite('an element that is never closed', () => {
  test('ends before the next one that stands no deeper', () => {
    const text = `<devices>
  <disk type='file'>
    <source file='a'/>
  <interface/>
  <video/>
</devices>`;
    assert.equal(outline(text), 'devices(disk(source) interface video)');
  });

  test('ends with its parent where nothing tells it from what follows', () => {
    assert.equal(outline('<a><b><c/><d/></a>'), 'a(b(c d))');
  });

  test('ends at an end tag that is misspelt', () => {
    assert.equal(outline('<a><b><c/></bb><d/></a>'), 'a(b(c) d)');
    const { root } = parseXml('<a><b><c/></bb><d/></a>');
    assert.deepEqual(root?.child('b')?.endTagSpan, { start: 10, end: 15 });
  });

  test('keeps a stray end tag as such when it is closed after all', () => {
    const { root } = parseXml('<a></x><b/></a>');
    assert.deepEqual(
      root?.children.map(({ kind }) => kind),
      ['stray', 'element'],
    );
  });

  test('is closed by the end tag of one around it', () => {
    assert.equal(outline('<a><b><c><d></b><e/></a>'), 'a(b(c(d)) e)');
  });

  test('leaves the root its children', () => {
    assert.equal(outline('<domain>\n<name/>\n<devices>\n<disk/>'), 'domain(name devices disk)');
  });

  test('has its parent corrected where it is moved', () => {
    const { root } = parseXml('<a>\n  <b>\n  <c/>\n</a>');
    assert.deepEqual(
      root?.elements.map(({ name, parent }) => [name, parent?.name]),
      [
        ['b', 'a'],
        ['c', 'a'],
      ],
    );
  });
});

suite('a start tag that has no >', () => {
  test('ends before the next tag', () => {
    assert.equal(outline(`<a>\n  <b type='c'\n    <d/>\n  </b>\n  <e/>\n</a>`), 'a(b(d) e)');
  });

  test('takes no siblings in', () => {
    assert.equal(outline('<a><b <c/><d/></a>'), 'a(b c d)');
    assert.equal(outline('<a>\n  <b\n  <c/>\n  <d/>\n</a>'), 'a(b c d)');
  });

  test('was to be an empty element if a slash stands at its end', () => {
    assert.equal(outline('<a><b/<c/></a>'), 'a(b c)');
  });
});

suite('a value without its closing quote', () => {
  const values = (text: string) => {
    const all = (element: XmlElement): string[] => [
      ...element.attributes.map(({ name, value }) => `${name}=${value}`),
      ...element.elements.flatMap(all),
    ];
    const { root } = parseXml(text);
    return root && all(root);
  };

  test('ends with its line', () => {
    assert.deepEqual(values(`<a b='x\n  c='y'/>`), ['b=x', 'c=y']);
  });

  test('ends before the next tag', () => {
    assert.deepEqual(values(`<a><b x='y <c z='w'/></a>`), ['x=y', 'z=w']);
  });

  test('ends before the end of its own tag', () => {
    assert.deepEqual(values(`<a><b x='y/><c z='w'/></a>`), ['x=y', 'z=w']);
    assert.deepEqual(values(`<a><b x='y' q="z><c z='w'/></b></a>`), ['x=y', 'q=z', 'z=w']);
  });

  test('ends before the next attribute', () => {
    assert.deepEqual(values(`<a b="x c="y" d='z'/>`), ['b=x', 'c=y', 'd=z']);
    assert.deepEqual(values(`<a b="x c='y'\n d="z"/>`), ['b=x', 'c=y', 'd=z']);
  });

  test('may go over many lines if it is closed', () => {
    assert.deepEqual(values(`<a b='x\n y\n\n z' c='w'/>`), ['b=x  y   z', 'c=w']);
  });
});

suite('while a device is typed', () => {
  for (const { name, text } of examples()) {
    const devices = parseXml(text).root?.child('devices')?.elements ?? [];
    if (!devices.length) continue;
    test(`no other device of ${name} is lost or moved`, () => {
      for (const device of devices) checkTyping(text, device, devices);
    });
  }
});

function checkTyping(text: string, device: XmlElement, devices: readonly XmlElement[]): void {
  const { start, end } = device.span;
  const others = devices.filter(other => other !== device).map(({ span }) => text.slice(span.start, span.end));
  for (let typed = start; typed < end; typed++) {
    const state = text.slice(0, typed) + text.slice(end);
    const found = parseXml(state).root?.child('devices')?.elements ?? [];
    const kept = new Set(found.map(({ span }) => state.slice(span.start, span.end)));
    for (const other of others)
      assert.ok(kept.has(other), `lost at ${JSON.stringify(text.slice(start, typed))}: ${other}`);
  }
}
