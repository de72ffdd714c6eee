import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import { checkFaults } from '../harness/check-faults.js';

suite('tags', () => {
  test('of an element that is never closed', () => {
    checkFaults(`<devices>
  <disk>
    <source>
     ^^^^^^ error unclosed-element: <source> is never closed.
  </disk>
</devices>`);
  });

  test('that end an element by another name', () => {
    checkFaults(`<devices>
  <disk></dsk>
        ^^^^^^ error mismatched-end-tag: This end tag is for <dsk>, but <disk> is open.
</devices>`);
  });

  test('of which the first was renamed', () => {
    checkFaults(`<domain>
  <device>
    <disk/>
  </devices>
  ^^^^^^^^^^ error mismatched-end-tag: This end tag is for <devices>, but <device> is open.
</domain>`);
  });

  test('that end nothing', () => {
    checkFaults(`<devices>
  <disk/></disk>
         ^^^^^^^ error stray-end-tag: No <disk> is open here.
</devices>`);
  });

  test('that have no name yet', () => {
    checkFaults(`<devices>
  <
  ^ error bare-less-than: This < begins no tag; in text it is written &lt;.
  <disk></
        ^^ error nameless-end-tag: This end tag has no name.
</devices>`);
  });

  test('that have no > yet', () => {
    checkFaults(`<devices>
  <disk type='file'
   ^^^^ error unclosed-start-tag: The start tag of <disk> has no >.
    <source file='/a'/
     ^^^^^^ error unclosed-start-tag: The start tag of <source> has no >.
    <target/>
  </disk
  ^^^^^^ error unclosed-end-tag: The end tag of <disk> has no >.
</devices>`);
  });

  test('with blanks where none may be', () => {
    checkFaults(`<devices>
  <disk / ></ devices>
         ^ error misplaced-blank: No blank may stand between / and >.
             ^ error misplaced-blank: No blank may stand between </ and the name.`);
  });

  test('with what is no attribute', () => {
    checkFaults(`<disk "file" =x 1='2'></disk x>
      ^^^^^^ error unexpected-in-tag: "file" has no place in a tag.
             ^^ error unexpected-in-tag: =x has no place in a tag.
                ^^^^^ error unexpected-in-tag: 1='2' has no place in a tag.
                             ^ error unexpected-in-tag: x has no place in a tag.`);
  });
});

suite('attributes', () => {
  test('without a value', () => {
    checkFaults(`<disk type device= bus='virtio'/>
      ^^^^ error missing-value: Attribute type has no value.
           ^^^^^^ error missing-value: Attribute device has no value.`);
  });

  test('without an equals sign', () => {
    checkFaults(`<disk type 'file'/>
      ^^^^ error missing-equals: An = is missing between type and its value.`);
  });

  test('without quotes', () => {
    checkFaults(`<disk type=file device=disk/>
           ^^^^ error missing-quotes: The value of type is not in quotes.
                       ^^^^ error missing-quotes: The value of device is not in quotes.`);
  });

  test('whose value has no closing quote', () => {
    checkFaults(`<disk>
  <source file='/srv/a.img/>
               ^^^^^^^^^^^ error unclosed-value: The value of file has no closing quote.
  <target dev='vda' bus="virtio/>
                        ^^^^^^^ error unclosed-value: The value of bus has no closing quote.
</disk>`);
  });

  test('whose closing quote is missing before another attribute', () => {
    checkFaults(`<target dev="vda bus="virtio" x='1'/>
            ^^^^ error unclosed-value: The value of dev has no closing quote.`);
  });

  test('that are not apart', () => {
    checkFaults(`<target dev='vda'bus='virtio'/>
                 ^^^ error missing-blank: A blank is missing before bus.`);
  });

  test('of the same name', () => {
    checkFaults(`<target dev='vda' bus='virtio' dev='vdb'/>
                               ^^^ error duplicate-attribute: <target> has attribute dev twice.`);
  });

  test('of the same name among very many', () => {
    const many = Array.from({ length: 20 }, (_, n) => `a${n}=''`).join(' ');
    checkFaults(`<x ${many} a7=''/>
${' '.repeat(many.length + 4)}^^ error duplicate-attribute: <x> has attribute a7 twice.`);
  });

  test('with a < in the value', () => {
    checkFaults(`<source file='a<b'/>
               ^ error less-than-in-value: A < in a value is written &lt;.`);
  });
});

suite('text', () => {
  test('with an ampersand', () => {
    checkFaults(`<title>R&D & more</title>
        ^^ error unclosed-reference: The reference &D has no semicolon.
           ^ error bare-ampersand: This & begins no reference; by itself it is written &amp;.`);
  });

  test('with the end of a CDATA section', () => {
    checkFaults(`<title>a]]></title>
        ^^^ error cdata-end-in-text: In text, ]]> is written ]]&gt;.`);
  });

  test('beside the root element', () => {
    checkFaults(`hello world
^^^^^ error text-outside-root: Text may not stand outside the root element.
<domain/>
&amp; more
^^^^^ error text-outside-root: Text may not stand outside the root element.
<disk/>`);
  });

  test('with references to no character', () => {
    checkFaults(`<title a='&#0;'>&#xD800; &#x110000; &#; &#x; &#65</title>
          ^^^^ error illegal-character-reference: U+0000 is no character of XML, not even as a reference.
                ^^^^^^^^ error illegal-character-reference: U+D800 is no character of XML, not even as a reference.
                         ^^^^^^^^^^ error illegal-character-reference: 1114112 is no character of XML, not even as a reference.
                                    ^^^ error empty-character-reference: This reference names no character.
                                        ^^^^ error empty-character-reference: This reference names no character.
                                             ^^^^ error unclosed-reference: The reference &#65 has no semicolon.`);
  });

  test('with characters that XML does not know', () => {
    checkFaults(`<title>a\u0001b\ufffe</title>
        ^ error illegal-character: U+0001 is no character of XML.
          ^ error illegal-character: U+FFFE is no character of XML.`);
    checkFaults(`<title a='\ud800'>\udc00🐧</title>
          ^ error lone-surrogate: U+D800 is half a character.
             ^ error lone-surrogate: U+DC00 is half a character.`);
  });
});

suite('a document', () => {
  test('that is empty', () => {
    const fault = { span: { start: 0, end: 0 }, kind: 'empty-document', message: 'The document is empty.' };
    assert.deepEqual(parseXml('').faults, [fault]);
  });

  test('without an element', () => {
    checkFaults(`<!-- nothing -->
                ^ error no-root: The document has no element.`);
  });

  test('with two root elements', () => {
    checkFaults(`<domain/>
<domain></domain>
 ^^^^^^ error second-root: <domain> stands beside <domain>, but a document has one root element.
<domain/>`);
  });

  test('with one end tag too many', () => {
    checkFaults(`<domain>
</domain>
</domain>
^^^^^^^^^ error stray-end-tag: No <domain> is open here.`);
  });
});

suite('comments, CDATA sections and processing instructions', () => {
  test('that are never closed', () => {
    checkFaults(`<domain>
  <!-- note
  ^^^^ error unclosed-comment: This comment is never closed.
  <name>a</name> <!-- b -->
  <![CDATA[ c
  ^^^^^^^^^ error unclosed-cdata: This CDATA section is never closed.
  <?editor d
  ^^^^^^^^ error unclosed-instruction: This processing instruction is never closed.
</domain>`);
  });

  test('with two hyphens', () => {
    checkFaults(`<domain><!-- a -- b --><!-- c ---></domain>
               ^^ error double-hyphen-in-comment: A comment may not contain --.
                              ^^ error double-hyphen-in-comment: A comment may not contain --.`);
  });

  test('that are none', () => {
    checkFaults(`<domain><!ELEMENT x><![cdata[y</domain>
        ^^^^^^^^^ error unknown-markup: Neither a comment nor a CDATA section begins like this.
                    ^^^^^^^^ error unknown-markup: Neither a comment nor a CDATA section begins like this.`);
  });

  test('for which there is no name', () => {
    checkFaults(`<domain><? x?><?XML y?><?a!b?></domain>
        ^^ error nameless-instruction: A processing instruction begins with <? and a name.
                ^^^ error reserved-instruction: XML is no name for a processing instruction.
                         ^ error missing-blank-in-instruction: A blank is missing behind a.`);
  });
});
