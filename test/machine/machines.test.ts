import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { machineOf } from '../../server/src/machine/machines.js';
import { knownProfiles, newestProfile, type Profile } from '../../server/src/machine/profile.js';

const oldest = knownProfiles.at(-1) ?? newestProfile;

/** `pc-q35-11.1 q35 pcie-root`: name, family and root. */
function machine(arch: string, written: string | undefined, profile: Profile = newestProfile): string {
  const { name, family, root } = machineOf(arch, written, profile);
  return `${name} ${family} ${root ?? 'no PCI'}`;
}

suite('a machine type', () => {
  test('that is an alias is the newest of its kind', () => {
    assert.equal(machine('x86_64', 'q35'), 'pc-q35-11.1 q35 pcie-root');
    assert.equal(machine('x86_64', 'q35', oldest), 'pc-q35-7.2 q35 pcie-root');
    assert.equal(machine('x86_64', 'pc'), 'pc-i440fx-11.1 i440fx pci-root');
    assert.equal(machine('aarch64', 'virt'), 'virt-11.1 arm-virt pcie-root');
    assert.equal(machine('ppc64', 'pseries'), 'pseries-11.1 pseries pci-root');
    assert.equal(machine('s390x', 's390-ccw-virtio'), 's390-ccw-virtio-11.1 s390-ccw pci-root');
    assert.equal(machine('loongarch64', 'virt'), 'virt-11.1 loongarch-virt pcie-root');
  });

  test('that names a version keeps it', () => {
    assert.equal(machine('x86_64', 'pc-q35-6.2'), 'pc-q35-6.2 q35 pcie-root');
  });

  test('virt of RISC-V is no alias', () => {
    assert.equal(machine('riscv64', 'virt'), 'virt riscv-virt pcie-root');
  });

  test('is the architecture’s usual one when none is written', () => {
    assert.equal(machine('x86_64', undefined), 'pc-i440fx-11.1 i440fx pci-root');
    assert.equal(machine('x86_64', ''), 'pc-i440fx-11.1 i440fx pci-root');
    assert.equal(machine('aarch64', undefined), 'virt-11.1 arm-virt pcie-root');
    assert.equal(machine('aarch64', undefined, oldest), 'integratorcp arm-other no PCI');
    assert.equal(machine('riscv64', undefined, oldest), 'spike riscv-other no PCI');
    assert.equal(machine('ppc', undefined), 'g3beige ppc pci-root');
  });

  test('is told by its exact name', () => {
    assert.equal(machine('x86_64', 'Q35'), 'Q35 x86-other no PCI');
    assert.equal(machine('x86_64', 'pc-q36'), 'pc-q36 x86-other no PCI');
    assert.equal(machine('x86_64', 'isapc'), 'isapc isapc no PCI');
  });

  test('of Red Hat is an i440fx in older releases alone', () => {
    assert.equal(machine('x86_64', 'rhel6.0.0', oldest), 'rhel6.0.0 i440fx pci-root');
    assert.equal(machine('x86_64', 'rhel6.0.0'), 'rhel6.0.0 x86-other no PCI');
  });

  test('of an Arm board has PCI on few boards, and not in every release', () => {
    assert.equal(machine('armv7l', 'versatilepb'), 'versatilepb versatilepb pci-root');
    assert.equal(machine('armv7l', 'versatilepb', oldest), 'versatilepb versatilepb no PCI');
    assert.equal(machine('armv6l', 'versatilepb', oldest), 'versatilepb versatilepb pci-root');
    assert.equal(machine('armv7l', 'realview-eb-mpcore'), 'realview-eb-mpcore realview pci-root');
    assert.equal(machine('armv7l', 'realview-pb-a8'), 'realview-pb-a8 realview no PCI');
  });

  test('of an architecture that nobody knows is unknown, too', () => {
    assert.equal(machine('z80', 'zx'), 'zx other no PCI');
  });
});
