import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../server/src/text/decode.js';
import { firstFault } from '../../server/src/text/utf8.js';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

suite('the bytes of a file', () => {
  test('are UTF-8 unless they say otherwise', () => {
    assert.deepEqual(decode(bytes('<a>é漢🙂</a>')), { text: '<a>é漢🙂</a>' });
    assert.deepEqual(decode(bytes()), { text: '' });
  });

  test('may begin with a byte-order mark, which is no part of the text', () => {
    assert.deepEqual(decode(bytes('\ufeff<a/>')), { text: '<a/>' });
    assert.deepEqual(decode(Buffer.from('\ufeff<é/>', 'utf16le')), { text: '<é/>' });
    assert.deepEqual(decode(Buffer.from('\ufeff<é/>', 'utf16le').swap16()), { text: '<é/>' });
  });

  test('may be of the encoding that the XML declaration names', () => {
    const declaration = "<?xml version='1.0' encoding='ISO-8859-1'?>";
    assert.deepEqual(decode(bytes(declaration, '<a>', 0xe9, '</a>')), { text: `${declaration}<a>é</a>` });
    const utf8 = '<?xml version="1.0" encoding="UTF-8"?><a>é</a>';
    assert.deepEqual(decode(bytes(utf8)), { text: utf8 });
  });

  test('cannot be of an encoding that nobody knows', () => {
    const failure = { kind: 'unknown-encoding', encoding: 'klingon' };
    assert.deepEqual(decode(bytes("<?xml version='1.0' encoding='klingon'?><a/>")), { failure });
  });

  test('cannot be of a declared encoding that they do not fit', () => {
    const failure = { kind: 'wrong-encoding', encoding: 'EUC-JP' };
    assert.deepEqual(decode(bytes("<?xml version='1.0' encoding='EUC-JP'?><a>", 0xff, '</a>')), { failure });
  });

  test('are no text from the first byte on that is no UTF-8', () => {
    assert.deepEqual(decode(bytes('<a>é', 0xe9, '</a>')), {
      failure: { kind: 'wrong-byte', before: '<a>é', byte: 0xe9 },
    });
    assert.deepEqual(decode(bytes('<a>', 0xf0, 0x9f)), { failure: { kind: 'wrong-byte', before: '<a>', byte: 0xf0 } });
  });

  test('are no text where a zero stands', () => {
    assert.deepEqual(decode(bytes('<a>', 0, '</a>')), { failure: { kind: 'zero-byte', before: '<a>' } });
  });
});

suite('UTF-8', () => {
  const isFine = (...values: number[]) => firstFault(Buffer.from(values)) === values.length;

  test('has no overlong forms, no surrogates and nothing beyond U+10FFFF', () => {
    const wrong = [
      [0xc0, 0xaf],
      [0xe0, 0x80, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80, 0xaf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xff],
    ];
    assert.deepEqual(
      wrong.filter(values => isFine(...values)),
      [],
    );
  });

  test('goes wrong where a platform decoder says it does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), values => {
        const fault = firstFault(values);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        assert.doesNotThrow(() => decoder.decode(values.subarray(0, fault)));
        if (fault < values.length) assert.throws(() => decoder.decode(values));
      }),
    );
  });
});
