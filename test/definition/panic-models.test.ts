import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { definedDevices, refusalCodes } from '../harness/defined-devices.js';

suite('the model of a panic device', () => {
  test('is that of the machine when it is written as default', () => {
    assert.deepEqual(definedDevices('panic', "<panic model='default'/>"), ['isa nowhere']);
  });

  test('must be written where the machine has none', () => {
    const riscv = { arch: 'riscv64', machine: 'virt' };
    assert.deepEqual(refusalCodes("<panic model='default'/>", riscv), ['panic-model-machine']);
    assert.deepEqual(refusalCodes('<panic/>', riscv), ['panic-model-machine']);
  });
});
