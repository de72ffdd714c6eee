// What libvirt defines of network cards and people regret: another shape than on the page, and something that only looks so.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const card = (inner: string, type = 'user') =>
  `<interface type='${type}'>${type === 'user' ? '' : "<source bridge='br0'/>"}<model type='virtio'/>${inner}</interface>`;
const mac = (address: string) => card(`<mac address='${address}'/>`, 'bridge');

suite('what people regret of network cards', () => {
  checkFound({
    'interface-mac-zero': [mac('0:0:0:00:00:00'), 'pseries'],
    'interface-mac-prefix-fe': [mac('FE:54:00:00:00:01'), 'pc'],
    'interface-mac-duplicate': mac('52:54:00:0a:00:01') + card("<mac address='52:54:0:A:0:1'/>"),
    'interface-target-generated-prefix': [card("<target dev='macvtap3'/>"), 'virt'],
    'interface-default-model-rtl8139': ["<interface type='bridge'><source bridge='br0'/><model/></interface>", 'pc'],
    'interface-model-unknown': "<interface type='user'><model type='e1000-x'/></interface>",
    'interface-mac-missing': [card("<mac type='generated'/>"), 'virt'],
  });
  checkSilent({
    'interface-mac-zero': mac('00:00:00:00:00:02'),
    'interface-mac-prefix-fe': mac('52:fe:00:00:00:01'),
    'interface-mac-duplicate': mac('52:54:00:0a:00:01') + mac('52:54:00:0a:00:10'),
    'interface-target-generated-prefix': card("<target dev='tap-vnet0'/>"),
    'interface-default-model-rtl8139': ["<interface type='user'/>", 'virt'],
    'interface-model-unknown': "<interface type='user'><model type='i82551'/></interface>",
    'interface-mac-missing': mac('52:54:00:0a:00:01'),
  });
});
