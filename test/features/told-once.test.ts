// One flaw is told once: by the error, and by what says why.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { type BaseMachine, intoBaseDomain } from '../harness/base-domain.js';

suite('told once', () => {
  holds('an error silences what is said of the quality of the same words', [
    "<input type='tablet' bus='virtio' model='virtio-transitional'/>",
    'input-virtio-transitional',
  ]);
  holds('why a number is refused is said beside the error', [
    "<rng model='virtio'><backend model='random'/><address type='pci' bus='0400' slot='1'/></rng>",
    'pci-address-octal',
    'pci-bus-out-of-range',
  ]);
  holds('a panic device that the machine has not got is not refused for its address as well', [
    "<panic model='pseries'><address type='isa' iobase='0x505'/></panic>",
    'panic-model-machine',
  ]);
  holds('a disk without name is on no bus yet', ["<disk type='file' device='cdrom'/>", 'disk-target-missing']);
  holds('a disk that needs several IDE controllers is refused once', [
    "<disk type='file' device='cdrom'><target dev='hde' bus='ide'/></disk>",
    'ide-unsupported-machine',
  ]);
  holds('graphics beside none are refused once', [
    "<video><model type='none'/></video><video><model type='virtio'/></video><video><model type='virtio'/></video>",
    'video-none-not-alone',
  ]);
});

function holds(
  title: string,
  [fragment, ...codes]: readonly [string, ...string[]],
  machine: BaseMachine = 'q35',
): void {
  test(title, () => {
    const { findings } = new Snapshot(1, intoBaseDomain(fragment, machine));
    const said = findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
    assert.deepEqual(said.toSorted(), codes);
  });
}
