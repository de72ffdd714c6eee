import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cNumber } from '../../../server/src/model/values/c-number.js';
import { decimal, nonNegative } from '../../../server/src/model/values/decimal.js';
import { hex } from '../../../server/src/model/values/hex.js';
import type { Parsed } from '../../../server/src/model/values/parsed.js';

suite('a number in C notation', () => {
  test('is hexadecimal with 0x, octal with a leading 0, else decimal', () => {
    assert.deepEqual(['0x1f', '31', '037', '0', '0X1F'].map(cNumber), [31, 31, 31, 0, 31]);
  });

  test('may have blanks in front and a plus sign, but nothing behind', () => {
    assert.deepEqual([' 3', '+3', '\t0x3'].map(cNumber), [3, 3, 3]);
    assert.deepEqual(faults(cNumber, '3 ', '-3', '+ 3', '0x'), [
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'not-a-number',
    ]);
  });

  test('has 32 bits', () => {
    assert.deepEqual(['0xffffffff', '4294967295'].map(cNumber), [0xffff_ffff, 0xffff_ffff]);
    assert.deepEqual(faults(cNumber, '0x100000000', '4294967296'), ['not-a-number', 'not-a-number']);
  });

  test('is told apart from what lspci prints and from zeros that were meant as padding', () => {
    assert.deepEqual(faults(cNumber, '1f', 'a', '08', '09', ''), [
      'hex-without-prefix',
      'hex-without-prefix',
      'invalid-octal',
      'invalid-octal',
      'empty',
    ]);
    assert.deepEqual(faults(cNumber, 'xyz', '1.5'), ['not-a-number', 'not-a-number']);
  });
});

suite('a decimal number', () => {
  test('takes leading zeros for nothing and no prefix at all', () => {
    assert.deepEqual(['01', '+1', ' 1', '10'].map(decimal), [1, 1, 1, 10]);
    assert.deepEqual(faults(decimal, '0x1', '1 ', '', 'a'), ['not-a-number', 'not-a-number', 'empty', 'not-a-number']);
  });

  test('tells a negative number from no number', () => {
    assert.deepEqual(faults(decimal, '-1'), ['negative']);
  });

  test('has 32 bits, 31 where libvirt has a sign for it', () => {
    assert.deepEqual([decimal('4294967295'), nonNegative('2147483647')], [4294967295, 2147483647]);
    assert.deepEqual(
      [...faults(decimal, '4294967296'), ...faults(nonNegative, '2147483648')],
      ['not-a-number', 'not-a-number'],
    );
  });
});

suite('a number that is always hexadecimal', () => {
  test('needs no prefix', () => {
    assert.deepEqual(['4096', '0x4096', 'ff'].map(hex), [0x4096, 0x4096, 255]);
  });

  test('has 64 bits', () => {
    assert.equal(typeof hex('0xffffffff00000000'), 'number');
    assert.deepEqual(faults(hex, '0x10000000000000000', 'xyz', ''), ['not-a-number', 'not-a-number', 'empty']);
  });
});

function faults(parse: (text: string) => Parsed<number>, ...texts: readonly string[]): string[] {
  return texts.map(text => {
    const parsed = parse(text);
    return typeof parsed === 'object' ? parsed.fault : 'none';
  });
}
