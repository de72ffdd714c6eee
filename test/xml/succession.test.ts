// A tree that takes over what it can from the version before is no different from one that is read anew.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import type { XmlDocument, XmlElement, XmlNode } from '../../server/src/xml/tree.js';
import { checkTree } from '../harness/check-tree.js';
import { examples } from '../harness/examples.js';
import { drawFrom, mutated } from '../harness/mutate.js';

/** Devices of all states of typing, two of them alike. */
const GUEST = `<domain>
  <name>a</name>
  <devices>
    <disk type='file'><!-- c --><source file='/some/where/over/the/rainbow.qcow2'/></disk>
    <rng model='virtio'>
      <backend model="random">/dev/urandom &amp; more</backend>
    </rng>
    <rng model='virtio'>
      <backend model="random">/dev/urandom &amp; more</backend>
    </rng>
    <panic/>
    <interface type='network'><source network='default'/><![CDATA[x]]></interface>
  </devices>
</domain>
`;

suite('however a document is edited, its tree is that of the text', () => {
  const draw = drawFrom(7);
  const documents = [{ name: 'a guest', text: GUEST }, ...examples()];
  for (const { name, text } of documents) {
    test(`from damage to damage of ${name}`, () => {
      let damaged = text;
      let tree = parseXml(text);
      for (let times = 0; times < 300; times++) {
        damaged = times % 12 === 0 ? text : mutated(damaged, draw);
        tree = checkedSuccessor(tree, damaged);
      }
    });
  }

  test('when it is typed and deleted letter by letter', () => {
    let tree = parseXml('');
    for (let end = 0; end <= GUEST.length; end++) tree = checkedSuccessor(tree, GUEST.slice(0, end));
    for (let start = 0; start <= GUEST.length; start++) tree = checkedSuccessor(tree, GUEST.slice(start));
  });
});

suite('what has not changed is taken over', () => {
  const device = (tree: XmlDocument, name: string) => tree.root?.child('devices')?.child(name);
  const before = (end: string) => {
    const tree = parseXml(GUEST);
    return { kept: device(tree, end), tree };
  };

  test('before an edit and behind it', () => {
    for (const name of ['disk', 'interface']) {
      const { kept, tree } = before(name);
      assert.equal(device(parseXml(GUEST.replace('<panic/>', '<panic model="isa"/>'), tree), name), kept);
    }
  });

  test('behind a device that is not closed yet', () => {
    const { kept, tree } = before('interface');
    const typed = parseXml(GUEST.replace('<panic/>', '<hub type="usb">'), tree);
    assert.equal(device(typed, 'interface') ?? device(typed, 'hub')?.child('interface'), kept);
  });

  test('but not what a document type may give another meaning', () => {
    const { kept, tree } = before('rng');
    assert.notEqual(device(parseXml(`<!DOCTYPE domain [<!ENTITY amp "x">]>${GUEST}`, tree), 'rng'), kept);
  });

  test('nor what declarations further up have a say in', () => {
    const text = `<a><b><c x:y='1' x:y='2'/></b></a>`;
    const tree = parseXml(text);
    assert.equal(parseXml(text.replace('<a>', `<a xmlns:x='u'>`), tree).faults.length, 1);
  });
});

function checkedSuccessor(before: XmlDocument, text: string): XmlDocument {
  const tree = parseXml(text, before);
  checkTree(tree);
  const fresh = parseXml(text);
  assert.deepEqual(tree.faults, fresh.faults);
  assert.deepEqual(tree.nodes.map(shown), fresh.nodes.map(shown));
  return tree;
}

function shown(node: XmlNode): unknown {
  const { kind, span } = node;
  if (kind === 'element') return shownElement(node);
  return kind === 'text' || kind === 'cdata' ? { kind, span, value: node.value } : { kind, span };
}

function shownElement({ name, span, startTagSpan, endTagSpan, attributes, children, text }: XmlElement): unknown {
  const read = attributes.map(({ name, span, valueSpan, quote, value }) => ({ name, span, valueSpan, quote, value }));
  return { name, span, startTagSpan, endTagSpan, text, attributes: read, children: children.map(shown) };
}
