import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { refusalCodes } from '../harness/defined-devices.js';

const disk = (dev: string, serial = '') =>
  `<disk type='file'><source file='/tmp/${dev}'/><target dev='${dev}' bus='nvme'/>${serial && `<serial>${serial}</serial>`}</disk>`;
const controller = "<controller type='nvme' index='0'/>";

suite('the serial number of an NVMe controller', () => {
  test('is that of the first of its disks that has one', () => {
    assert.deepEqual(refusalCodes(controller + disk('nvme0n1') + disk('nvme0n2', 'S2')), []);
    assert.deepEqual(refusalCodes(controller + disk('nvme0n1')), ['disk-nvme-bus-serial']);
  });

  test('is that of all its disks', () => {
    const conflict = ['disk-nvme-serial-conflict'];
    assert.deepEqual(refusalCodes(disk('nvme0n1', 'S1') + disk('nvme0n2', 'S1')), []);
    assert.deepEqual(refusalCodes(disk('nvme0n1', 'S1') + disk('nvme0n2', 'S2')), conflict);
    const named = "<controller type='nvme' index='0'><serial>S3</serial></controller>";
    assert.deepEqual(refusalCodes(named + disk('nvme0n1', 'S1')), conflict);
  });
});
