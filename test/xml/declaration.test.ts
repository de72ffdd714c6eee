import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import { checkFaults } from '../harness/check-faults.js';

const kindsOf = (declaration: string, text = 'x') =>
  parseXml(`${declaration}<a>${text}</a>`).faults.map(({ kind }) => kind);

suite('an XML declaration', () => {
  test('may say version, encoding and standalone, in this order', () => {
    assert.deepEqual(kindsOf(`<?xml version="1.0"?>`), []);
    assert.deepEqual(kindsOf(`<?xml version = '1.1' encoding = 'utf-8' standalone = 'no' ?>`), []);
    assert.deepEqual(kindsOf(`\ufeff<?xml\n\tversion='1.0'\r\n?>`), []);
  });

  test('is pointed at where it goes wrong', () => {
    checkFaults(`<?xml version="2.0"?><a/>
               ^^^ error unsupported-version: There is no XML version 2.0.`);
    checkFaults(`<?xml encoding="UTF-8"?><a/>
  ^^^ error missing-version: The XML declaration has no version.`);
    checkFaults(`<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>
                                     ^^^^^^^^^^^^^^^^ error malformed-declaration: This does not belong in the XML declaration.`);
    checkFaults(`<?xml version="1.0" standalone="maybe"?><a/>
                                ^^^^^ error malformed-declaration: This does not belong in the XML declaration.`);
    checkFaults(`<?xml version="1.0"
^^^^^ error unclosed-instruction: This processing instruction is never closed.
<a/>`);
  });

  test('stands nowhere but at the very beginning', () => {
    checkFaults(` <?xml version="1.0"?><a/>
   ^^^ error misplaced-declaration: The XML declaration may stand only at the very beginning.`);
    checkFaults(`<a><?xml version="1.0"?></a>
     ^^^ error misplaced-declaration: The XML declaration may stand only at the very beginning.`);
  });
});

suite('the encoding that a document declares', () => {
  test('is one that libvirt reads', () => {
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding="ISO-8859-1"?>`), []);
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding="klingon"?>`), ['unsupported-encoding']);
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding=""?>`), ['unsupported-encoding']);
  });

  test('leaves the bytes of the declaration readable', () => {
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding="UTF-16"?>`), ['unsupported-encoding']);
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding="EBCDIC-US"?>`), ['unsupported-encoding']);
  });

  test('does not matter behind a byte-order mark', () => {
    assert.deepEqual(kindsOf(`\ufeff<?xml version="1.0" encoding="klingon"?>`, 'é'), []);
  });

  test('has the characters that are used', () => {
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding="US-ASCII"?>`), []);
    assert.deepEqual(kindsOf(`<?xml version="1.0" encoding="US-ASCII"?>`, 'é'), ['character-outside-encoding']);
  });
});
