import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import { checkFaults } from '../harness/check-faults.js';

const withSubset = (declarations: string, body: string) => `<!DOCTYPE a [${declarations}]>${body}`;

suite('an entity of the document', () => {
  const read = (declarations: string, body: string) => {
    const { root, faults } = parseXml(withSubset(declarations, body));
    assert.deepEqual(faults, []);
    return root;
  };

  test('is expanded in text and in values', () => {
    const root = read(`<!ENTITY pool "/srv/images">`, `<a b='&pool;/x.img'>&pool;!</a>`);
    assert.equal(root?.attribute('b')?.value, '/srv/images/x.img');
    assert.equal(root?.text, '/srv/images!');
  });

  test('may refer to others, before or after them', () => {
    assert.equal(read(`<!ENTITY e "x&f;z"><!ENTITY f "y">`, '<a>&e;</a>')?.text, 'xyz');
  });

  test('counts as it is declared first', () => {
    assert.equal(read(`<!ENTITY e "x"><!ENTITY e "y"><!ENTITY lt "z">`, '<a>&e;&lt;</a>')?.text, 'x<');
  });

  test('brings no elements, only their text', () => {
    const root = read(`<!ENTITY e "x<b>y</b><!-- z --><![CDATA[<]]>">`, '<a>&e;</a>');
    assert.equal(root?.text, 'xy<');
    assert.deepEqual(root?.elements, []);
  });

  test('has character references resolved once at its declaration and once where it is used', () => {
    assert.equal(read(`<!ENTITY e "&#38;lt;&#38;#38;">`, '<a>&e;</a>')?.text, '<&');
  });

  test('has blanks for white space in values', () => {
    const root = read(`<!ENTITY e "x\ty\r\nz">`, `<a><b/>&e;<b c='&e;'/></a>`);
    assert.equal(root?.text, 'x\ty\nz');
    assert.equal(root?.elements.at(-1)?.attribute('c')?.value, 'x y z');
  });

  test('is never fetched', () => {
    const root = read(`<!ENTITY e SYSTEM "file:///etc/hostname">`, '<a>x&e;y</a>');
    assert.equal(root?.text, 'xy');
  });

  test('may be declared elsewhere if there is an external subset', () => {
    const { root, faults } = parseXml(`<!DOCTYPE a SYSTEM "a.dtd"><a b='x&e;y'>x&e;y</a>`);
    assert.deepEqual(faults, []);
    assert.equal(root?.attribute('b')?.value, 'xy');
    assert.equal(root?.text, 'xy');
  });

  test('may come from a parameter entity', () => {
    const declarations = `<!ENTITY % p '<!ENTITY e "x">'> %p;`;
    assert.equal(read(declarations, '<a>&e;&unknown;</a>')?.text, 'x');
  });
});

suite('an entity that libvirt refuses', () => {
  test('is not declared', () => {
    checkFaults(`<a b='&e;'>&nbsp;</a>
      ^^^ error unknown-entity: Entity e is not declared.
           ^^^^^^ error unknown-entity: Entity nbsp is not declared.`);
  });

  test('refers to itself', () => {
    checkFaults(`<!DOCTYPE a [<!ENTITY e "&f;"><!ENTITY f "&e;">]>
<a b='&f;'>&e;</a>
      ^^^ error entity-loop: Entity f refers to itself.`);
  });

  test('is not well-formed where it is used', () => {
    checkFaults(`<!DOCTYPE a [<!ENTITY e "<b>">]>
<a>&e;</b></a>
   ^^^ error malformed-entity: The text of entity e is not well-formed: <b> is never closed.
      ^^^^ error stray-end-tag: No <b> is open here.`);
  });

  test('brings a < into a value', () => {
    checkFaults(`<!DOCTYPE a [<!ENTITY e "<b/>"><!ENTITY f "&e;">]>
<a c='&f;'/>
      ^^^ error less-than-from-entity: Entity e brings a < into a value.`);
  });

  test('is external and used in a value, or no text at all', () => {
    checkFaults(`<!DOCTYPE a [<!ENTITY e SYSTEM "e"><!ENTITY f SYSTEM "f" NDATA n>]>
<a b='&e;'>&f;</a>
      ^^^ error external-entity-in-value: Entity e is external and may not stand in a value.
           ^^^ error unparsed-entity: Entity f is not text and cannot be referred to.`);
  });

  test('doubles and doubles, in text, in values and in declarations', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const declarations = `<!ENTITY l0 "ha">${laughs}`;
    const kindsOf = (text: string) => parseXml(text).faults.map(({ kind }) => kind);
    assert.deepEqual(kindsOf(withSubset(declarations, '<a>&l9;</a>')), ['entities-too-large']);
    assert.deepEqual(kindsOf(withSubset(declarations, `<a b='&l9;'/>`)), ['entities-too-large']);
    assert.deepEqual(kindsOf(withSubset(`${declarations}<!ATTLIST a b CDATA '&l9;'>`, '<a/>')), []);
    assert.equal(parseXml(withSubset(declarations, '<a>&l9;</a>')).root?.text, '&l9;');
    const parameters = laughs.replaceAll('ENTITY ', 'ENTITY % ').replaceAll('&', '&#37;');
    const text = withSubset(`<!ENTITY % l0 "<!-- ha -->">${parameters}%l9;`, '<a/>');
    assert.deepEqual(kindsOf(text), ['entities-too-large']);
  });
});

suite('a document type', () => {
  test('may declare whatever XML knows', () => {
    const { root, nodes, faults } = parseXml(`<!DOCTYPE domain PUBLIC "-//X//EN" "domain.dtd" [
  <!-- declarations -->
  <?editor indent?>
  <!ELEMENT domain (name?, (devices | seclabel*)+)>
  <!ELEMENT name (#PCDATA | b)*><!ELEMENT x ANY><!ELEMENT y EMPTY>
  <!ATTLIST domain type (kvm|qemu) "kvm" id ID #IMPLIED n NOTATION (n) #REQUIRED xmlns CDATA #FIXED "&lt;">
  <!NOTATION n PUBLIC "p"><!NOTATION m SYSTEM "s">
  <!ENTITY % p SYSTEM "p.dtd"> %p;
]>
<domain/>`);
    assert.deepEqual(faults, []);
    assert.equal(nodes[0]?.kind, 'doctype');
    assert.equal(root?.name, 'domain');
  });

  test('is read up to its first mistake', () => {
    checkFaults(`<!DOCTYPE a [
  <!ELEMENT a (b, c|d)>
                   ^ error malformed-doctype: Here a , or ) is expected.
  <!ENTITY e "x>
  <!ENTITY f 'y'>
]>
<a>&e;&f;&g;</a>`);
  });

  test('has its own words for what is missing', () => {
    const expected = (declaration: string) => parseXml(withSubset(declaration, '<a/>')).faults.map(f => f.message);
    assert.deepEqual(expected('<!ENTITY e>'), ['Here a blank is expected.']);
    assert.deepEqual(expected('<!ENTITY e x>'), ['Here a quoted value is expected.']);
    assert.deepEqual(expected('<!ENTITY e "%p">'), ['This % begins no reference; by itself it is written &#37;.']);
    assert.deepEqual(expected('<!ELEMENT a ()>'), ['Here a name is expected.']);
    assert.deepEqual(expected('<!ATTLIST a b TEXT "">'), ['Here the type of an attribute is expected.']);
    assert.deepEqual(expected('<![INCLUDE[]]>'), ['Here a declaration is expected.']);
  });

  test('stands once, before the root', () => {
    checkFaults(`<!DOCTYPE a><!DOCTYPE a>
            ^^^^^^^^^ error misplaced-doctype: The document type may be declared once only, before the root element.
<a><!DOCTYPE b></a>
   ^^^^^^^^^ error misplaced-doctype: The document type may be declared once only, before the root element.
<!DOCTYPE c>
^^^^^^^^^ error misplaced-doctype: The document type may be declared once only, before the root element.`);
  });

  test('hides no element when it is never closed', () => {
    const { root } = parseXml('<!DOCTYPE a [\n  <!ENTITY e "x"\n<a><b/></a>');
    assert.equal(root?.name, 'a');
    assert.equal(root?.elements.length, 1);
  });
});
