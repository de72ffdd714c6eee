// Devices for conventional PCI on machines with PCI Express, where libvirt has to add bridges for them.
import type { DefinedDevice } from '../../definition/devices.js';
import { devicesBehindAddedBridge, isTransitional, statedModel } from '../evidence/bridge-chain.js';
import { type Row, ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Rule } from '../rule.js';
import { tagWithModel } from '../words/tag-of.js';

const legacy: Row = {
  code: 'legacy-device-on-q35-bridge-chain',
  severity: 'warning',
  summary: 'A conventional PCI device makes libvirt add a bridge to a machine with PCI Express.',
};

const transitional: Row = {
  code: 'virtio-transitional-needs-legacy-slot',
  severity: 'warning',
  summary: 'A transitional virtio device makes libvirt add a bridge to a machine with PCI Express.',
};

export const bridgeChainRules: readonly Rule[] = [
  ruleOf(legacy, facts => conventional(facts)),
  ruleOf(transitional, facts => transitionals(facts)),
];

function* conventional(facts: Facts) {
  for (const device of devicesBehindAddedBridge(facts)) {
    // What has no sibling cannot be had otherwise; a model that nobody chose is a matter of its own.
    if (
      !device.stated ||
      isTransitional(device) ||
      siblingsOf(device, facts).length === 0 ||
      (device.kind === 'interface' && !statedModel(device))
    )
      continue;
    yield {
      span: device.stated.span,
      message: `This ${tagWithModel(device)} is a conventional PCI device, so libvirt adds a pcie-to-pci-bridge for it.`,
      // Of watchdogs there is but one on the board.
      fixes: () => (facts.definition.devices.watchdog.length > 1 ? [] : changeModel(device, siblingsOf(device, facts))),
    };
  }
}

function* transitionals(facts: Facts) {
  for (const device of devicesBehindAddedBridge(facts)) {
    if (!device.stated || !isTransitional(device)) continue;
    yield {
      span: statedModel(device)?.span ?? device.stated.span,
      message: 'virtio-transitional is for conventional PCI, so libvirt adds a pcie-to-pci-bridge for it.',
      fixes: () => changeModel(device, ['virtio', 'virtio-non-transitional']),
    };
  }
}

/** Models for PCI Express that do the same, the nearest first. */
function siblingsOf(device: DefinedDevice, { definition }: Facts): readonly string[] {
  const { kind, model } = device;
  switch (kind) {
    case 'interface':
      return model === 'e1000' ? ['e1000e', 'virtio'] : ['virtio', 'e1000e'];
    case 'sound':
      // It is part of that chipset; elsewhere it is a conventional card like the others.
      return definition.machine.family === 'q35' && model !== 'ich9' ? ['ich9'] : [];
    case 'video':
      return ['virtio'];
    case 'watchdog':
      return definition.machine.family === 'q35' ? ['itco'] : [];
    case 'controller':
      return controllerSiblings(device);
    default:
      return [];
  }
}

function controllerSiblings({ model = '' }: DefinedDevice): readonly string[] {
  const row = CONTROLLERS.find(([old]) => old.test(model));
  return row ? [row[1]] : [];
}

const CONTROLLERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:lsilogic|lsisas|buslogic|am53c974|dc390|vmpvscsi)/, 'virtio-scsi'],
  [/^(?:piix|ehci|vt82c686b|pci-ohci)/, 'qemu-xhci'],
];

function changeModel(device: DefinedDevice, models: readonly string[]): Fix[] {
  const written = statedModel(device);
  // What is set in <driver> was for the old model.
  if (!written || device.stated?.element.child('driver')) return [];
  return models.map(text => ({ title: `Change to '${text}'`, edits: [{ span: written.span, text }] }));
}
