// XML faults whose repair is plain: the first fix, and what is left.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { repairXml } from '../../server/src/rules/fixes/repair-xml.js';
import { parseXml } from '../../server/src/xml/parse.js';
import { textAfter } from '../harness/check-fix.js';

const repairs: readonly (readonly [title: string, before: string, after: string])[] = [
  ['Write &amp;', '<a>R & D</a>', '<a>R &amp; D</a>'],
  ['Write &amp;', "<a x='R&D.img'/>", "<a x='R&amp;D.img'/>"],
  ['Write &amp;', '<a>R&D;</a>', '<a>R&amp;D;</a>'],
  ['Insert the semicolon', '<a>R&amp D</a>', '<a>R&amp; D</a>'],
  ['Insert the semicolon', '<a>&#x20</a>', '<a>&#x20;</a>'],
  ['Write &lt;', '<a>1 < 2</a>', '<a>1 &lt; 2</a>'],
  ['Write &lt;', "<a x='1<2'/>", "<a x='1&lt;2'/>"],
  ['Write ]]&gt;', '<a>]]></a>', '<a>]]&gt;</a>'],
  ['Insert a blank', '<a><!-- x -- y --></a>', '<a><!-- x - - y --></a>'],
  ['Delete this character', '<a>\u0001</a>', '<a></a>'],
  ['Insert a blank', "<a x='1'y='2'/>", "<a x='1' y='2'/>"],
  ['Delete the blank', '<a></ a>', '<a></a>'],
  ['Insert =', "<a x'1'/>", "<a x='1'/>"],
  ['Put the value in quotes', "<a x=1 y='2'/>", "<a x='1' y='2'/>"],
  ['Put the value in quotes', '<a x=1 y="2"/>', '<a x="1" y="2"/>'],
  ['Insert the closing quote', "<a x='1/>", "<a x='1'/>"],
  ['Delete this attribute', "<a  x y='2'/>", "<a y='2'/>"],
  ['Delete this attribute', "<a x='1' x = '2' y='3'/>", "<a x='1' y='3'/>"],
  ['Insert >', "<a><b x='1' <c/></b></a>", "<a><b x='1'> <c/></b></a>"],
  ['Insert />', "<a>\n  <b x='1'\n  <c/>\n</a>", "<a>\n  <b x='1'/>\n  <c/>\n</a>"],
  ['Insert >', '<a></a', '<a></a>'],
  ['Close <b/>', '<a>\n  <b>\n  <c/>\n</a>', '<a>\n  <b/>\n  <c/>\n</a>'],
  ['Insert </b>', '<a>\n  <b>1\n  <c/>\n</a>', '<a>\n  <b>1</b>\n  <c/>\n</a>'],
  ['Insert </b>', '<a>\n\t<b>\n\t\t<c/>\n\t<d/>\n</a>', '<a>\n\t<b>\n\t\t<c/>\n\t</b>\n\t<d/>\n</a>'],
  ['Delete this end tag', '<a></b></a>', '<a></a>'],
];

suite('the repair of an XML fault', () => {
  for (const [title, before, after] of repairs) {
    test(`${JSON.stringify(before)}: ${title}`, () => {
      const document = parseXml(before);
      const [fix, ...others] = document.faults.flatMap(fault => repairXml(document, fault));
      assert.ok(fix && others.length === 0);
      assert.deepEqual([fix.title, textAfter(before, fix)], [title, after]);
      assert.deepEqual(parseXml(after).faults, []);
    });
  }

  for (const text of ['<a/><b/>', 'x<a/>', '< a/>', "<a ,x='1'/>", '', '<a><!-- </a>']) {
    test(`${JSON.stringify(text)}: none that is plain`, () => {
      const document = parseXml(text);
      assert.ok(document.faults.length > 0);
      assert.deepEqual(
        document.faults.flatMap(fault => repairXml(document, fault)).filter(({ title }) => title !== 'Insert </a>'),
        [],
      );
    });
  }
});
