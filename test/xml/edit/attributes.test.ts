import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.js';
import { removeAttribute, setAttribute } from '../../../server/src/xml/edit/attributes.js';
import { parseXml } from '../../../server/src/xml/parse.js';

/** The text with an attribute of its root set. */
function set(text: string, name: string, value: string, after?: string): string {
  const document = parseXml(text);
  assert.ok(document.root);
  return applyEdits(text, [setAttribute(document, document.root, name, value, after)]);
}

function remove(text: string, name: string): string {
  const document = parseXml(text);
  const attribute = document.root?.attribute(name);
  assert.ok(attribute);
  return applyEdits(text, [removeAttribute(document, attribute)]);
}

suite('setting an attribute', () => {
  test('changes its value and nothing else', () => {
    assert.equal(set(`<disk type = "file"  x='1'/>`, 'type', 'block'), `<disk type = "block"  x='1'/>`);
    assert.equal(set(`<disk type=''/>`, 'type', 'block'), `<disk type='block'/>`);
  });

  test('escapes what the quotes do not allow', () => {
    assert.equal(set(`<a b=''/>`, 'b', `<&"'\n>`), `<a b='&lt;&amp;"&apos;&#10;>'/>`);
    assert.equal(set(`<a b=""/>`, 'b', `"'\t`), `<a b="&quot;'&#9;"/>`);
    const value = `<&"'>\t\r\n]]>`;
    assert.equal(parseXml(set(`<a b=""/>`, 'b', value)).root?.attribute('b')?.value, value);
  });

  test('inserts it behind the others, in the quotes of the document', () => {
    assert.equal(set(`<disk type="file"/>`, 'device', 'disk'), `<disk type="file" device="disk"/>`);
    assert.equal(set(`<disk />`, 'device', 'disk'), `<disk device='disk' />`);
    assert.equal(set(`<disk><source file="a"/></disk>`, 'type', 'file'), `<disk type="file"><source file="a"/></disk>`);
  });

  test('inserts it behind a certain one', () => {
    const text = `<address type='pci' slot='0x01'/>`;
    assert.equal(set(text, 'bus', '0x00', 'type'), `<address type='pci' bus='0x00' slot='0x01'/>`);
    assert.equal(set(text, 'bus', '0x00', 'domain'), `<address type='pci' slot='0x01' bus='0x00'/>`);
  });

  test('gives it a line where every attribute has one', () => {
    assert.equal(set(`<a\r\n\tb='1'\r\n\tc='2'/>`, 'd', '3'), `<a\r\n\tb='1'\r\n\tc='2'\r\n\td='3'/>`);
    assert.equal(set(`<a b='1'\n  c='2' d='3'/>`, 'e', '4'), `<a b='1'\n  c='2' d='3' e='4'/>`);
  });

  test('completes one that is half typed', () => {
    assert.equal(set(`<disk type/>`, 'type', 'file'), `<disk type='file'/>`);
    assert.equal(set(`<disk type=/>`, 'type', 'file'), `<disk type='file'/>`);
    assert.equal(set(`<disk type=block/>`, 'type', 'file'), `<disk type='file'/>`);
  });
});

suite('removing an attribute', () => {
  test('takes the white space before it along', () => {
    assert.equal(remove(`<a b='1' c='2'/>`, 'b'), `<a c='2'/>`);
    assert.equal(remove(`<a b='1'\n   c='2' />`, 'c'), `<a b='1' />`);
  });
});
