import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acceptsText } from '../../server/src/schema/data-type.js';
import type { Data } from '../../server/src/schema/pattern.js';

// As `xmllint --relaxng` judges them, which reads data as libvirt does.
suite('data types', () => {
  const cases: Readonly<Record<string, readonly [accepted: string[], refused: string[], more?: Partial<Data>]>> = {
    unsignedInt: [
      ['0', '007', ' 5 ', '4294967295'],
      ['', '-0', '+5', '1.5', '4294967296'],
    ],
    unsignedLong: [['18446744073709551615'], ['18446744073709551616', '0x10']],
    int: [
      ['-5', '+5', '2147483647'],
      ['2147483648', '- 5'],
    ],
    integer: [['-123456789012345678901234', '0000000000000000000000000005'], ['1234567890123456789012345']],
    positiveInteger: [['1'], ['0', '-1']],
    short: [['1', '100'], ['0', '101'], { min: 1, max: 100 }],
    long: [['5'], [' 5 '], { expression: /^(?:[0-9]+)$/ }],
    NCName: [
      ['_a', 'a-b.c', ' a '],
      ['1a', 'a:b', 'a b', ''],
    ],
    dateTime: [
      ['2024-02-29T24:00:00', '2024-01-02T03:04:05.5+14:00'],
      ['2024-02-30T03:04:05', '2024-01-02', '2024-01-02T25:00:00', '0000-01-02T03:04:05', '2024-01-02T03:04:05+15:00'],
    ],
    string: [['', 'abc', '...'], ['abcd'], { maxLength: 3 }],
  };
  for (const [type, [accepted, refused, more]] of Object.entries(cases)) {
    test(type, () => {
      const accepts = (text: string) => acceptsText({ is: 'data', type, ...more }, text);
      assert.deepEqual(accepted.filter(accepts), accepted);
      assert.deepEqual(refused.filter(accepts), []);
    });
  }

  test('a word may have white space around it, but no other case', () => {
    assert.ok(acceptsText({ is: 'value', value: 'host dev' }, ' host\n dev '));
    assert.ok(!acceptsText({ is: 'value', value: 'yes' }, 'Yes'));
  });
});
