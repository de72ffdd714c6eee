import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { machineOf } from '../../server/src/machine/machines.js';
import {
  defaultModelName,
  isPciControllerModel,
  type PciControllerModel,
  pciControllers,
} from '../../server/src/machine/pci-controllers.js';
import { pciTargetOptions } from '../../server/src/machine/pci-target-options.js';
import { pinnedSlots } from '../../server/src/machine/pinned-slots.js';
import { newestProfile, version } from '../../server/src/machine/profile.js';

const models = Object.keys(pciControllers).filter(isPciControllerModel);
const q35 = machineOf('x86_64', 'q35', newestProfile);

/** The models that a bus takes in, as libvirt's own documents have it. */
function takenBy(parent: PciControllerModel): PciControllerModel[] {
  return models.filter(model => pciControllers[parent].accepts.includes(model as never));
}

suite('PCI controllers', () => {
  test('go where libvirt lets them', () => {
    assert.deepEqual(Object.fromEntries(models.map(model => [model, takenBy(model).join(' ')])), {
      'pci-root': 'pci-bridge pci-expander-bus',
      'pcie-root': 'dmi-to-pci-bridge pcie-root-port pcie-expander-bus',
      'pci-bridge': 'pci-bridge',
      'pci-expander-bus': 'pci-bridge',
      'dmi-to-pci-bridge': 'pci-bridge',
      'pcie-to-pci-bridge': 'pci-bridge',
      'pcie-root-port': 'pcie-to-pci-bridge pcie-switch-upstream-port',
      'pcie-switch-downstream-port': 'pcie-to-pci-bridge pcie-switch-upstream-port',
      'pcie-switch-upstream-port': 'pcie-switch-downstream-port',
      'pcie-expander-bus': 'dmi-to-pci-bridge pcie-root-port',
    });
  });

  test('with one slot are the ports', () => {
    assert.deepEqual(
      models.filter(model => pciControllers[model].lastSlot === 0),
      ['pcie-root-port', 'pcie-switch-downstream-port'],
    );
  });

  test('are QEMU devices, of which the root port has an older one', () => {
    assert.equal(defaultModelName('pcie-root-port', q35, newestProfile), 'pcie-root-port');
    assert.equal(defaultModelName('pcie-root-port', q35, { ...newestProfile, qemu: version(2, 8) }), 'ioh3420');
    assert.equal(defaultModelName('pcie-root', q35, newestProfile), undefined);
  });

  test('that are roots are QEMU devices on pseries alone', () => {
    const pseries = machineOf('ppc64', 'pseries', newestProfile);
    assert.equal(defaultModelName('pci-root', pseries, newestProfile), 'spapr-pci-host-bridge');
    assert.equal(defaultModelName('pci-root', q35, newestProfile), undefined);
  });
});

suite('facts for people', () => {
  test('are whole sentences', () => {
    const facts = [...Object.values(pciControllers), ...pciTargetOptions, ...pinnedSlots];
    const odd = facts.filter(({ because }) => !/^[A-Z].*\.$/.test(because));
    assert.deepEqual(odd, []);
  });
});
