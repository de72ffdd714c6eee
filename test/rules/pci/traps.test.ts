// What libvirt takes and the guest regrets, among PCI controllers and addresses.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const place = (bus: string, slot: string) => `<address type='pci' bus='${bus}' slot='${slot}' function='0x0'/>`;
const pci = (index: number, model: string, inner = '') =>
  `<controller type='pci' index='${index}' model='${model}'>${inner}</controller>`;
const disk = (address: string) =>
  `<disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/>${address}</disk>`;
const dmi = pci(1, 'dmi-to-pci-bridge');
const bridge = pci(1, 'pcie-root-port') + pci(2, 'pcie-to-pci-bridge', place('0x01', '0x00'));
const expanders = (model: string, first: string, second: string) =>
  pci(1, model, `<target busNr='${first}'/>`) + pci(2, model, `<target busNr='${second}'/>`);
const hostBridges = (first: string, second: string) =>
  pci(1, 'pci-root', `<target index='${first}'/>`) + pci(2, 'pci-root', `<target index='${second}'/>`);

suite('PCI traps', () => {
  checkFound({
    'dmi-to-pci-bridge-not-hotpluggable': `${dmi}<sound model='ac97'>${place('0x01', '0x1f')}</sound>`,
    'hotplug-off-pci-root': [pci(0, 'pci-root', "<target hotplug='off'/>") + pci(1, 'pci-bridge'), 'pc'],
    'pci-bridge-on-pcie-bus': pci(1, 'pcie-root-port') + pci(2, 'pci-bridge', place('0x01', '0x00')),
    'pci-duplicate-busnr': expanders('pcie-expander-bus', '0x20', '32'),
    'pci-duplicate-target-index': [hostBridges('7', '0x7'), 'pseries'],
    'pcie-device-on-legacy-bridge': bridge + disk(place('0x02', '0x05')),
  });
  checkSilent({
    'dmi-to-pci-bridge-not-hotpluggable': dmi + pci(2, 'pci-bridge', place('0x01', '0x01')),
    'hotplug-off-pci-root': [pci(0, 'pci-root', "<target hotplug='on'/>"), 'pc'],
    'pci-bridge-on-pcie-bus': dmi + pci(2, 'pci-bridge', place('0x01', '0x01')),
    'pci-duplicate-busnr': expanders('pcie-expander-bus', '32', '050'),
    'pci-duplicate-target-index': [hostBridges('7', '8'), 'pseries'],
    'pcie-device-on-legacy-bridge': [pci(1, 'pci-bridge') + disk(place('0x01', '0x05')), 'pc'],
  });
});
