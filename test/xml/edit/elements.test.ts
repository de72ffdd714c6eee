import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, type TextEdit } from '../../../server/src/text/edit.js';
import { insertBeside, insertChild } from '../../../server/src/xml/edit/insert.js';
import { removeElement } from '../../../server/src/xml/edit/remove-element.js';
import { setText } from '../../../server/src/xml/edit/set-text.js';
import { parseXml } from '../../../server/src/xml/parse.js';
import type { XmlDocument, XmlElement } from '../../../server/src/xml/tree.js';

/** The text after an edit of its first element of that name; the result has no faults that the text lacked. */
function edited(text: string, name: string, edit: (document: XmlDocument, element: XmlElement) => TextEdit): string {
  const document = parseXml(text);
  const element = document.root && named(document.root, name);
  assert.ok(element);
  const result = applyEdits(text, [edit(document, element)]);
  assert.deepEqual(parseXml(result).faults, []);
  return result;
}

function named(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.elements) {
    const found = named(child, name);
    if (found) return found;
  }
  return undefined;
}

const before = (text: string, name: string, markup: string) =>
  edited(text, name, (document, element) => insertBeside(document, element, 'before', markup));
const after = (text: string, name: string, markup: string) =>
  edited(text, name, (document, element) => insertBeside(document, element, 'after', markup));
const first = (text: string, name: string, markup: string) =>
  edited(text, name, (document, element) => insertChild(document, element, 'first', markup));
const last = (text: string, name: string, markup: string) =>
  edited(text, name, (document, element) => insertChild(document, element, 'last', markup));
const remove = (text: string, name: string) => edited(text, name, removeElement);

const GUEST = `<domain>
    <devices>
        <disk/>
        <video/>
    </devices>
</domain>
`;

suite('inserting an element', () => {
  test('before or after another one puts it on a line of its own', () => {
    assert.equal(before(GUEST, 'disk', '<emulator/>'), GUEST.replace('<disk/>', '<emulator/>\n        <disk/>'));
    assert.equal(after(GUEST, 'disk', '<emulator/>'), GUEST.replace('<disk/>', '<disk/>\n        <emulator/>'));
  });

  test('as first or last child does so, too', () => {
    assert.equal(first(GUEST, 'devices', '<emulator/>'), GUEST.replace('<disk/>', '<emulator/>\n        <disk/>'));
    assert.equal(last(GUEST, 'devices', '<emulator/>'), GUEST.replace('<video/>', '<video/>\n        <emulator/>'));
  });

  test('of several lines indents them as the document does', () => {
    const markup = `<interface type='network'>\n  <source network='default'/>\n</interface>`;
    const expected = `<interface type='network'>
            <source network='default'/>
        </interface>`;
    assert.equal(after(GUEST, 'disk', markup), GUEST.replace('<disk/>', `<disk/>\n        ${expected}`));
  });

  test('takes over tabs, ends of line and quotes', () => {
    const text = `<domain type="kvm">\r\n\t<devices>\r\n\t\t<disk type="file"/>\r\n\t</devices>\r\n</domain>`;
    const markup = `<a b='"'>\n  <c d='&apos;'/>\n</a>`;
    const expected = `<a b="&quot;">\r\n\t\t\t<c d="'"/>\r\n\t\t</a>`;
    assert.equal(after(text, 'disk', markup), text.replace('/>', `/>\r\n\t\t${expected}`));
  });

  test('into an empty one gives that two tags', () => {
    const text = '<domain>\n  <devices/>\n</domain>';
    const expected = '<domain>\n  <devices>\n    <disk/>\n  </devices>\n</domain>';
    assert.equal(last(text, 'devices', '<disk/>'), expected);
    assert.equal(last(text.replace('/>', ' />'), 'devices', '<disk/>'), expected);
    assert.equal(first(text.replace('/>', '></devices>'), 'devices', '<disk/>'), expected);
    assert.equal(first(text.replace('/>', '>\n  </devices>'), 'devices', '<disk/>'), expected);
  });

  test('into an empty one keeps the attributes of that', () => {
    assert.equal(last(`<a>\n <b c='/' />\n</a>`, 'b', '<d/>'), `<a>\n <b c='/'>\n  <d/>\n </b>\n</a>`);
  });

  test('into a document of one line leaves it on one line', () => {
    assert.equal(
      last('<domain><devices/></domain>', 'devices', '<disk/>'),
      '<domain><devices><disk/></devices></domain>',
    );
    assert.equal(after('<domain><a/><c/></domain>', 'a', '<b/>'), '<domain><a/><b/><c/></domain>');
    assert.equal(before('<domain><b/></domain>', 'b', '<a/>'), '<domain><a/><b/></domain>');
  });

  test('into one that has text puts it behind that', () => {
    assert.equal(last('<a>text</a>', 'a', '<b/>'), '<a>text<b/></a>');
  });

  test('below the root of a new document indents by two blanks', () => {
    assert.equal(last('<domain>\n</domain>\n', 'domain', '<devices/>'), '<domain>\n  <devices/>\n</domain>\n');
  });
});

suite('removing an element', () => {
  test('takes its lines along', () => {
    assert.equal(remove(GUEST, 'disk'), GUEST.replace('        <disk/>\n', ''));
    assert.equal(remove(GUEST, 'devices'), '<domain>\n</domain>\n');
    assert.equal(remove('<a>\r\n\t<b/> \r\n\t<c/>\r\n</a>', 'b'), '<a>\r\n\t<c/>\r\n</a>');
  });

  test('leaves what else stands on its line', () => {
    assert.equal(remove('<a>\n  <b/> <c/> <d/>\n</a>', 'c'), '<a>\n  <b/> <d/>\n</a>');
    assert.equal(remove('<a>\n  <b/><c/>\n</a>', 'b'), '<a>\n  <c/>\n</a>');
    assert.equal(remove('<a><b/></a>', 'b'), '<a></a>');
  });
});

suite('setting the text of an element', () => {
  const set = (text: string, written: string) =>
    edited(text, 'name', (document, element) => setText(document, element, written));

  test('replaces all that it contains', () => {
    assert.equal(set('<a><name>x<!-- y --></name></a>', 'z'), '<a><name>z</name></a>');
    assert.equal(set('<a><name/></a>', 'z'), '<a><name>z</name></a>');
  });

  test('escapes what tags and line ends would be taken for', () => {
    const written = 'a < b && c ]]> d\r\n>';
    const result = set('<a><name/></a>', written);
    assert.equal(result, '<a><name>a &lt; b &amp;&amp; c ]]&gt; d&#13;\n></name></a>');
    assert.equal(parseXml(result).root?.child('name')?.text, written);
  });
});
