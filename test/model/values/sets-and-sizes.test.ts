import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatCpuSet, parseCpuSet } from '../../../server/src/model/values/cpu-set.js';
import { bytesPerUnit, sizeKiB } from '../../../server/src/model/values/memory-size.js';
import { oneOf } from '../../../server/src/model/values/one-of.js';

suite('a set of CPUs', () => {
  test('is written as numbers and ranges, without those behind a caret', () => {
    assert.deepEqual(parseCpuSet('0-3,^2,8'), [0, 1, 3, 8]);
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
      [sizeKiB(4, undefined), sizeKiB(1, 'MiB'), sizeKiB(1, 'b'), sizeKiB(1, 'GB')],
      [4, 1024, 1, 976563],
    );
  });

  test('has a unit in any case, of 1000 or of 1024', () => {
    assert.deepEqual(['k', 'KIB', 'kb', 'Bytes'].map(bytesPerUnit), [1024, 1024, 1000, 1]);
    assert.equal(bytesPerUnit('pages'), undefined);
    assert.deepEqual(sizeKiB(1, 'pages'), { fault: 'not-in-list' });
  });
});

suite('a word of a list', () => {
  test('is libvirt’s in its exact spelling', () => {
    const onOff = oneOf('on', 'off');
    assert.equal(onOff('on'), 'on');
    assert.deepEqual([onOff('ON'), onOff('yes'), onOff('')], Array(3).fill({ fault: 'not-in-list' }));
  });
});
