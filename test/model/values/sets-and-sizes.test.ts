import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatCpuSet, parseCpuSet } from '../../../server/src/model/values/cpu-set.js';
import { bytesPerUnit, memoryKiB } from '../../../server/src/model/values/memory-size.js';
import { oneOf } from '../../../server/src/model/values/one-of.js';

suite('a set of CPUs', () => {
  test('is written as numbers and ranges, without those behind a caret', () => {
    assert.deepEqual(parseCpuSet('0-3,^2,8'), [0, 1, 3, 8]);
    assert.deepEqual(parseCpuSet(' 0 - 1 , 3,'), [0, 1, 3]);
    assert.deepEqual(parseCpuSet('16383,^0'), [16383]);
    for (const text of ['', ' ', ',0', '0,,1', '0 1', '0x1', '+1', '1-', '0-3,^1-2', '16384']) {
      assert.equal(parseCpuSet(text), undefined, text);
    }
    assert.equal(parseCpuSet('a'), undefined);
    assert.equal(parseCpuSet('3-1'), undefined);
  });

  test('is printed with neighbours as ranges', () => {
    assert.equal(formatCpuSet([0, 1, 3, 8, 9, 10]), '0-1,3,8-10');
    assert.equal(formatCpuSet([]), '');
  });
});

suite('an amount of memory', () => {
  test('is in KiB where no unit is written, and rounded up to whole KiB', () => {
    assert.deepEqual(
      [memoryKiB('4', undefined), memoryKiB(' +1', 'MiB'), memoryKiB('1', 'b'), memoryKiB('1', 'GB')],
      [4, 1024, 1, 976563],
    );
  });

  test('has a unit in any case, of 1000 or of 1024', () => {
    assert.deepEqual(['k', 'KIB', 'kb', 'Bytes'].map(bytesPerUnit), [1024, 1024, 1000, 1]);
    assert.equal(bytesPerUnit('pages'), undefined);
    assert.deepEqual(memoryKiB('1', 'pages'), { fault: 'not-in-list' });
    assert.deepEqual(memoryKiB('1.5', 'GiB'), { fault: 'not-a-number' });
  });

  test('has at most 63 bits of bytes', () => {
    assert.equal(memoryKiB('9007199254740991', 'KiB'), 2 ** 53 - 1);
    assert.deepEqual(memoryKiB('9007199254740992', 'KiB'), { fault: 'not-a-number' });
  });
});

suite('a word of a list', () => {
  test('is libvirt’s in its exact spelling', () => {
    const onOff = oneOf('on', 'off');
    assert.equal(onOff('on'), 'on');
    assert.deepEqual([onOff('ON'), onOff('yes'), onOff('')], Array(3).fill({ fault: 'not-in-list' }));
  });
});
