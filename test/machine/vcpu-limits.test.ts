import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { machineOf } from '../../server/src/machine/machines.js';
import { newestProfile } from '../../server/src/machine/profile.js';
import { vcpuLimit } from '../../server/src/machine/vcpu-limits.js';

function limit(arch: string, machine: string): number | undefined {
  return vcpuLimit(machineOf(arch, machine, newestProfile), newestProfile)?.value;
}

suite('how many vCPUs a machine takes', () => {
  test('depends on the release for q35, and never for i440fx', () => {
    assert.deepEqual(
      ['pc-q35-6.2', 'pc-q35-8.2', 'q35'].map(name => limit('x86_64', name)),
      [288, 1024, 4096],
    );
    assert.deepEqual(
      ['pc-i440fx-6.2', 'pc'].map(name => limit('x86_64', name)),
      [255, 255],
    );
  });

  test('is what the board has elsewhere', () => {
    assert.deepEqual(
      [limit('aarch64', 'virt'), limit('aarch64', 'raspi3b'), limit('armv6l', 'integratorcp')],
      [512, 4, 1],
    );
    assert.deepEqual(
      [limit('s390x', 's390-ccw-virtio'), limit('ppc64', 'pseries'), limit('x86_64', 'isapc')],
      [248, 4096, 1],
    );
  });
});
