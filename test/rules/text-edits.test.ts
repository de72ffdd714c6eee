// The smallest changes, in the document's own ways.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  insertAfter,
  insertBefore,
  removeAttribute,
  removeElement,
  setAttribute,
} from '../../server/src/rules/fixes/text-edits.js';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.js';
import { parseXml } from '../../server/src/xml/parse.js';
import type { XmlDocument, XmlElement } from '../../server/src/xml/tree.js';

function check(before: string, edit: (document: XmlDocument, b: XmlElement) => TextEdit, after: string): void {
  const document = parseXml(before);
  const element = document.root?.child('b');
  assert.ok(element);
  assert.equal(applyEdits(before, [edit(document, element)]), after);
}

suite('an attribute', () => {
  const set = (name: string, after?: string) => (_: XmlDocument, b: XmlElement) => setAttribute(b, name, '9', after);

  test('that is there gets another value and nothing else', () => {
    check(`<a><b x = "1"  y='2'/></a>`, set('x'), `<a><b x = "9"  y='2'/></a>`);
  });

  test('that is new goes where it is told, in the quotes of its neighbour', () => {
    check(`<a><b x="1" y='2'/></a>`, set('z', 'x'), `<a><b x="1" z="9" y='2'/></a>`);
    check(`<a><b x="1" y='2'/></a>`, set('z', 'missing'), `<a><b x="1" y='2' z='9'/></a>`);
    check('<a><b/></a>', set('z'), `<a><b z='9'/></a>`);
  });

  test('goes away with the blanks in front', () => {
    check(`<a><b x='1'\n  y='2'/></a>`, (document, b) => removeAttribute(document, b, 'y'), `<a><b x='1'/></a>`);
  });
});

suite('an element', () => {
  test('goes away with its line', () => {
    check('<a>\r\n\t<b/>\r\n\t<c/>\r\n</a>', removeElement, '<a>\r\n\t<c/>\r\n</a>');
    check('<a>\n  <b>\n  </b>  \n</a>', removeElement, '<a>\n</a>');
  });

  test('leaves to others the line that it shares with them', () => {
    check('<a>\n  <b/> <!-- why -->\n</a>', removeElement, '<a>\n   <!-- why -->\n</a>');
    check('<a><b/><c/></a>', removeElement, '<a><c/></a>');
  });
});

suite('new elements', () => {
  const markup = [`<n x='1'/>`, '<n/>'];
  const after = (document: XmlDocument, b: XmlElement) => insertAfter(document, b, markup);
  const before = (document: XmlDocument, b: XmlElement) => insertBefore(document, b, markup);

  test('get lines of their own', () => {
    check(`<a>\n  <b y="2"/>\n</a>`, after, `<a>\n  <b y="2"/>\n  <n x="1"/>\n  <n/>\n</a>`);
    check('<a>\r\n\t<b/>\r\n</a>', before, `<a>\r\n\t<n x='1'/>\r\n\t<n/>\r\n\t<b/>\r\n</a>`);
  });

  test('do not part an element from the comment behind it', () => {
    check('<a>\n  <b/>  <!-- why -->\n</a>', after, `<a>\n  <b/>  <!-- why -->\n  <n x='1'/>\n  <n/>\n</a>`);
    check('<a>\n  <b/><!-- of c --><c/>\n</a>', after, `<a>\n  <b/>\n  <n x='1'/>\n  <n/><!-- of c --><c/>\n</a>`);
  });

  test('get no lines in a document without', () => {
    check('<a><b/><c/></a>', after, `<a><b/><n x='1'/><n/><c/></a>`);
    check('<a><b/><c/></a>', before, `<a><n x='1'/><n/><b/><c/></a>`);
  });
});
