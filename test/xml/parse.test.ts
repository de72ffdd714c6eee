import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Span } from '../../server/src/text/span.js';
import { parseXml } from '../../server/src/xml/parse.js';
import type { XmlElement, XmlNode } from '../../server/src/xml/tree.js';

suite('the tree of a document', () => {
  const text = `<?xml version="1.0"?>
<!-- a guest -->
<domain type='kvm'>
  <name>web</name>
  <devices/>
</domain>
`;
  const { root, nodes, faults } = parseXml(text);
  const at = ({ start, end }: Span) => text.slice(start, end);

  test('holds every name and value with its place', () => {
    assert.ok(root);
    assert.deepEqual(faults, []);
    assert.equal(at(root.span), text.slice(text.indexOf('<domain'), -1));
    assert.equal(at(root.nameSpan), 'domain');
    assert.equal(at(root.startTagSpan), `<domain type='kvm'>`);
    assert.equal(root.endTagSpan && at(root.endTagSpan), '</domain>');
    const type = root.attribute('type');
    assert.ok(type?.valueSpan);
    assert.equal(at(type.span), `type='kvm'`);
    assert.equal(at(type.nameSpan), 'type');
    assert.equal(at(type.valueSpan), 'kvm');
    assert.equal(type.quote, `'`);
    assert.equal(type.value, 'kvm');
  });

  test('finds elements below elements', () => {
    assert.deepEqual(
      root?.elements.map(({ name }) => name),
      ['name', 'devices'],
    );
    assert.equal(root?.child('name')?.text, 'web');
    assert.equal(root?.child('name')?.parent, root);
    assert.equal(root?.child('disk'), undefined);
    assert.equal(root?.attribute('id'), undefined);
  });

  test('knows empty elements from pairs of tags', () => {
    const devices = root?.child('devices');
    assert.equal(devices?.isSelfClosing, true);
    assert.equal(devices?.endTagSpan, undefined);
    assert.equal(root?.isSelfClosing, false);
  });

  test('keeps what stands beside the root', () => {
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ['instruction', 'text', 'comment', 'text', 'element', 'text'],
    );
  });

  test('has all text of an element, but not its comments', () => {
    const title = parseXml('<title>a<!-- b --> c<b>d</b><![CDATA[<e>]]></title>').root;
    assert.equal(title?.text, 'a cd<e>');
    assert.deepEqual(kindsOf(title?.children), ['text', 'comment', 'text', 'element', 'cdata']);
  });

  test('leaves prefixes on names, whatever they are bound to', () => {
    const { root, faults } = parseXml(`<domain xmlns:q='u'><q:commandline q:x='1'/><other:y/></domain>`);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      root?.elements.map(({ name }) => name),
      ['q:commandline', 'other:y'],
    );
    assert.equal(root?.child('q:commandline')?.attribute('q:x')?.value, '1');
  });

  test('begins with the byte-order mark, if there is one', () => {
    const { root, nodes, faults } = parseXml('\ufeff<?xml version="1.0"?><domain/>');
    assert.deepEqual(faults, []);
    assert.deepEqual(kindsOf(nodes), ['byte-order-mark', 'instruction', 'element']);
    assert.equal(root?.name, 'domain');
  });

  test('counts offsets in UTF-16, with every kind of line end', () => {
    const strange = '<domain>\r\n\t<title>🐧é</title>\r<x/>\n</domain>';
    const x = parseXml(strange).root?.child('x');
    assert.equal(x?.span.start, strange.indexOf('<x/>'));
  });
});

suite('an attribute without a proper value', () => {
  const attributeOf = (tag: string) => parseXml(tag).root?.attributes[0];

  test('has no value and no place for one', () => {
    const attribute = attributeOf('<disk type/>');
    assert.equal(attribute?.value, '');
    assert.equal(attribute?.valueSpan, undefined);
    assert.equal(attribute?.quote, undefined);
  });

  test('has the bare word where quotes are missing', () => {
    const attribute = attributeOf('<disk type=file/>');
    assert.equal(attribute?.value, 'file');
    assert.deepEqual(attribute?.valueSpan, { start: 11, end: 15 });
    assert.equal(attribute?.quote, undefined);
  });

  test('has what is typed so far behind the opening quote', () => {
    const attribute = attributeOf(`<disk type="fi\n  device="disk"/>`);
    assert.equal(attribute?.value, 'fi');
    assert.equal(attribute?.quote, '"');
  });
});

function kindsOf(nodes: XmlElement['children'] | readonly XmlNode[] | undefined): string[] | undefined {
  return nodes?.map(({ kind }) => kind);
}
