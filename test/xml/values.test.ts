import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';

const attributeValue = (written: string) => parseXml(`<x a="${written}"/>`).root?.attribute('a')?.value;
const textOf = (written: string) => parseXml(`<x>${written}</x>`).root?.text;

suite('the value of an attribute', () => {
  test('has references resolved', () => {
    assert.equal(attributeValue('&lt;&gt;&amp;&apos;&quot;'), `<>&'"`);
    assert.equal(attributeValue('&#65;&#x42;&#x1F427;&#000067;'), 'AB🐧C');
  });

  test('has a blank for every tab and end of line', () => {
    assert.equal(attributeValue('a\tb\nc\rd\r\ne'), 'a b c d e');
  });

  test('keeps white space that is written as reference', () => {
    assert.equal(attributeValue('a&#9;b&#10;c&#13;d'), 'a\tb\nc\rd');
  });

  test('keeps what is no reference as it is written', () => {
    assert.equal(attributeValue('R&D &unknown; &#0; & &amp'), 'R&D &unknown; &#0; & &amp');
  });

  test('may stand between either quotes', () => {
    const { root } = parseXml(`<x a='"' b="'"/>`);
    assert.deepEqual(
      root?.attributes.map(({ value, quote }) => [value, quote]),
      [
        ['"', "'"],
        ["'", '"'],
      ],
    );
  });
});

suite('the text of an element', () => {
  test('has references resolved', () => {
    assert.equal(textOf('a &lt; b &amp;&amp; c &#x3e; d'), 'a < b && c > d');
  });

  test('has one kind of line ends', () => {
    assert.equal(textOf('a\r\nb\rc\nd&#13;'), 'a\nb\nc\nd\r');
  });

  test('has CDATA sections as they are', () => {
    assert.equal(textOf('<![CDATA[<a>&amp;]]]]><![CDATA[>\r\n]]>'), '<a>&amp;]]>\n');
    assert.equal(textOf('<![CDATA[]]>'), '');
  });
});
