// What libvirt takes without a word and does not do, or not as meant; 9.0 and 12.8 define every document.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../harness/check-traps.js';

const USB = "<address type='usb' bus='0' port='1'/>";
const DRIVE = "<address type='drive' controller='0' bus='0' target='0' unit='0'/>";
const nic = (inner: string, model = 'virtio') => `<interface type='user'><model type='${model}'/>${inner}</interface>`;
const MAC = "<mac address='52:54:00:00:00:01'/>";

/** A domain with room for memory modules. */
function withMemory(modules: string): string {
  return `<domain type='qemu'><name>demo</name><memory unit='MiB'>768</memory>
<maxMemory slots='4' unit='MiB'>2048</maxMemory><os><type arch='x86_64' machine='q35'>hvm</type></os>
<features><acpi/></features><cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu>
<devices>${modules}</devices></domain>`;
}

const dimm = (address: string) =>
  `<memory model='dimm'><target><size unit='MiB'>256</size><node>0</node></target>${address}</memory>`;
const nvdimm = (address: string) =>
  `<memory model='nvdimm'><source><path>/a</path></source><target><size unit='MiB'>256</size><node>0</node></target>${address}</memory>`;

suite('addresses of another sort', () => {
  checkFound({ 'address-type-ignored-by-class': [nic(USB, 'e1000'), 'pc'] });
  checkFound({
    'address-type-ignored-by-class': `<controller type='usb' index='0' model='qemu-xhci'>${DRIVE}</controller>`,
  });
  checkFound({
    'address-type-ignored-by-class': "<memballoon model='virtio'><address type='virtio-mmio'/></memballoon>",
  });
  checkSilent({ 'address-type-ignored-by-class': `<sound model='usb'>${USB}</sound>` });
  checkSilent({ 'address-type-ignored-by-class': [nic("<address type='virtio-mmio'/>"), 'virt'] });
  checkSilent({ 'address-type-ignored-by-class': nic("<address type='pci'/>") });

  checkFound({ 'memory-device-pci-address': withMemory(nvdimm("<address type='spapr-vio' reg='0x1000'/>")) });
  checkFound({ 'memory-device-pci-address': withMemory(dimm(DRIVE)) });
  checkSilent({ 'memory-device-pci-address': withMemory(nvdimm("<address type='dimm' slot='1'/>")) });
  checkSilent({
    'memory-device-pci-address': withMemory(
      "<memory model='virtio-mem'><target><size unit='MiB'>256</size><node>0</node><block unit='MiB'>2</block><requested unit='MiB'>0</requested></target><address type='pci' slot='3'/></memory>",
    ),
  });
});

suite('what libvirt names, drops and chooses', () => {
  checkFound({ 'alias-not-user': "<sound model='ich9'><alias name='my sound'/></sound>" });
  checkFound({ 'alias-not-user': nic("<alias name='ua-a b'/>") + nic("<alias name='net1'/>") });
  checkSilent({ 'alias-not-user': nic("<alias name='ua-_-'/>") });
  checkSilent({ 'alias-not-user': withMemory(nic("<alias name='net0'/>")).replace('<domain', "<domain id='3'") });

  checkFound({ 'interface-default-model-rtl8139': ["<interface type='user'><model/></interface>", 'pc'] });
  checkFound({ 'interface-default-model-rtl8139': [`<interface type='user'>${MAC}</interface>`, 'pseries'] });
  checkSilent({ 'interface-default-model-rtl8139': nic('', 'rtl8139') });
  checkSilent({ 'interface-default-model-rtl8139': ["<interface type='user'/>", 'virt'] });

  checkFound({ 'interface-mac-missing': nic(MAC) + nic('') });
  checkFound({ 'interface-mac-missing': [nic(''), 'virt'] });
  checkSilent({ 'interface-mac-missing': nic(MAC) });
});

suite('ports for later', () => {
  const port = (inner = '') => `<controller type='pci' index='1' model='pcie-root-port'>${inner}</controller>`;
  checkFound({ 'pcie-port-memory-window': [port("<target chassis='7'/>"), 'virt'] });
  checkFound({ 'pcie-port-memory-window': port() + port().replace("index='1'", "index='2'") });
  checkSilent({ 'pcie-port-memory-window': port("<target memReserve='65536'/>") });
  checkSilent({ 'pcie-port-memory-window': port("<address type='pci' slot='2'/>") });
  checkSilent({ 'pcie-port-memory-window': port() + nic('') });
});
