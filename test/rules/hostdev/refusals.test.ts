// What is refused about host devices, and what only looks like it; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { checkErrors } from '../../harness/check-errors.js';

const hostdev = (attributes: string, ...inner: string[]) => `<hostdev ${attributes}>${inner.join('')}</hostdev>`;
const pciSource = "<source><address bus='6' slot='2'/></source>";
const usbSource = "<source><vendor id='1'/><product id='1'/></source>";
const scsiSource = "<source><adapter name='scsi_host0'/><address bus='0' target='0' unit='0'/></source>";
const vhostSource = "<source protocol='vhost' wwpn='naa.5123456789abcde0'/>";
const mdevSource = "<source><address uuid='c2177883-f1bb-47f0-914d-32a22e3a8804'/></source>";
const pci = (...inner: string[]) => hostdev("type='pci'", ...inner);
const usb = (source: string) => hostdev("type='usb'", `<source>${source}</source>`);
const usbAt = (address: string, ids = '') => usb(`${ids}<address ${address}/>`);
const scsi = (...inner: string[]) => hostdev("type='scsi'", ...inner);
const iscsi = (name: string, ...hosts: string[]) =>
  scsi(`<source protocol='iscsi' name='${name}'>${hosts.join('')}</source>`);
const vhost = (source: string) => hostdev("type='scsi_host'", source);
const mdev = (attributes: string, ...inner: string[]) => hostdev(`type='mdev' ${attributes}`, ...inner);
const uuid = (text: string) => mdev("model='vfio-pci'", `<source><address uuid='${text}'/></source>`);
const card = (source: string, inner = '') => `<interface type='hostdev'><source ${source}${inner}</interface>`;
const ids = "<vendor id='0x1'/><product id='0x1'/>";

suite('errors about mode, type and source', () => {
  checkErrors('no mode', pci(pciSource), []);
  checkErrors('a mode in capitals', hostdev("mode='Subsystem' type='pci'", pciSource), ['hostdev-mode-invalid']);
  checkErrors('an empty type', hostdev("type=''", pciSource), ['hostdev-type-unknown']);
  checkErrors('the type in the source', hostdev('', "<source><address type='pci' bus='6' slot='2'/></source>"), [
    'hostdev-type-missing',
  ]);
  checkErrors('an empty source of a PCI device', pci('<source/>'), []);
  checkErrors('two sources', pci(pciSource, "<source><address bus='6' slot='3'/></source>"), []);
});

suite('errors about the same device twice', () => {
  const place = (device: string, of = ids) => usbAt(`bus='1' device='${device}'`, of);
  checkErrors('a USB device by its kind before one by its place', usb(ids) + place('2'), ['hostdev-duplicate']);
  checkErrors('a USB device by its place before one by its kind', place('2') + usb(ids), []);
  checkErrors('two kinds at one place', place('2') + place('2', "<vendor id='2'/><product id='1'/>"), [
    'hostdev-duplicate',
  ]);
  checkErrors('two ports', usbAt("bus='1' port='1.2'", ids) + usbAt("bus='1' port='1.3'", ids), []);
  checkErrors('a port twice', usbAt("bus='1' port='2'") + usbAt("bus='1' port='2'"), ['hostdev-duplicate']);
  checkErrors('bus 0 is no place', usbAt("bus='0' device='2'", ids) + usbAt("bus='0' device='3'", ids), [
    'hostdev-duplicate',
  ]);
  checkErrors(
    'numbers written otherwise',
    pci("<source><address bus='0x10' slot='2'/></source>") + pci("<source><address bus='16' slot='02'/></source>"),
    ['hostdev-duplicate'],
  );
  checkErrors(
    'another PCI domain',
    pci("<source><address domain='1' bus='6' slot='2'/></source>") + pci(pciSource),
    [],
  );
  checkErrors(
    'a UUID written otherwise',
    uuid('c2177883-f1bb-47f0-914d-32a22e3a8804') + uuid('C2177883F1BB47F0914D32A22E3A8804'),
    ['hostdev-duplicate'],
  );
  checkErrors('a unit of a SCSI adapter', scsi(scsiSource) + scsi(scsiSource), ['hostdev-duplicate']);
  checkErrors('unit 0 of an iSCSI target', iscsi('iqn.x', "<host name='a'/>") + iscsi('iqn.x/0', "<host name='a'/>"), [
    'hostdev-duplicate',
  ]);
  checkErrors(
    'another port of the iSCSI server',
    iscsi('iqn.x', "<host name='a'/>") + iscsi('iqn.x', "<host name='a' port='3260'/>"),
    [],
  );
  checkErrors('a SCSI host adapter', vhost(vhostSource) + vhost(vhostSource), ['hostdev-duplicate']);
  checkErrors(
    'two cards',
    card("><address type='pci' bus='6' slot='1'/></source>") + card("><address type='pci' bus='6' slot='1'/></source>"),
    ['hostdev-interface-duplicate'],
  );
});

suite('errors about attributes', () => {
  checkErrors('a driver of USB is not read', hostdev("type='usb'", usbSource, "<driver name='foo'/>"), []);
  checkErrors('a driver of a card', card("><address type='pci' bus='6' slot='1'/></source>", "<driver name='foo'/>"), [
    'hostdev-driver-name-unknown',
  ]);
  checkErrors(
    'startupPolicy of a mediated device',
    mdev("model='vfio-pci'", mdevSource.replace('<source', "<source startupPolicy='optional'")),
    ['hostdev-startup-policy'],
  );
  checkErrors('guestReset of a PCI device', pci(pciSource.replace('<source', "<source guestReset='foo'")), []);
  checkErrors('writeFiltering of a USB device', usb(ids).replace('<source', "<source writeFiltering='no'"), []);
  checkErrors('sgio of a mediated device', mdev("model='vfio-pci' sgio='filtered'", mdevSource), ['hostdev-sgio']);
  checkErrors('rawio of a USB device', hostdev("type='usb' rawio='no'", usbSource), ['hostdev-rawio']);
  checkErrors('a model of a SCSI device', hostdev("type='scsi' model='virtio'", scsiSource), [
    'hostdev-model-not-allowed',
  ]);
  const ofHost = (attributes: string) =>
    `<interface type='hostdev' ${attributes}><source><address type='pci' bus='6'/></source></interface>`;
  checkErrors('a model of a network card of the host', ofHost("model='vfio-pci'"), ['hostdev-model-not-allowed']);
  checkErrors('sgio of a network card of the host', ofHost("sgio='filtered'"), ['hostdev-sgio']);
  checkErrors('rawio of a network card of the host', ofHost("rawio='yes'"), ['hostdev-rawio']);
  checkErrors('the display of a network card of the host', ofHost("display='on'"), [
    'hostdev-display-without-graphics',
  ]);
  checkErrors('a model of another network card', "<interface type='user' model='vfio-pci' rawio='yes'/>", []);
  checkErrors('the display of a USB device', hostdev("type='usb' display='on'", usbSource), []);
  checkErrors('a display that is off', hostdev("type='pci' display='off'", pciSource), []);
  checkErrors(
    'the boot framebuffer of a PCI device and of a mediated one',
    `${hostdev("type='pci' ramfb='on'", pciSource)}${mdev("model='vfio-pci' ramfb='on'", mdevSource)}`,
    ['hostdev-multiple-ramfb'],
  );
});

suite('errors about teams', () => {
  checkErrors('a team of nobody', pci(pciSource, '<teaming/>'), []);
  checkErrors('an empty partner', pci(pciSource, "<teaming type='transient' persistent=''/>"), [
    'hostdev-teaming-no-persistent',
  ]);
  checkErrors('a persistent mediated device', mdev("model='vfio-pci'", mdevSource, "<teaming type='persistent'/>"), [
    'hostdev-teaming-non-pci',
  ]);
  checkErrors(
    'an unknown part of a network card',
    "<interface type='network'><source network='default'/><model type='virtio'/><teaming type='foo'/></interface>",
    ['teaming-type-unknown'],
  );
});

suite('errors about mediated devices', () => {
  checkErrors('a model in capitals', mdev("model='VFIO-PCI'", mdevSource), ['mdev-model-unknown']);
  checkErrors('a model of s390x', mdev("model='vfio-ccw'", mdevSource), ['mdev-model-not-on-host']);
  checkErrors('a UUID with blanks around', uuid(' c2177883f1bb47f0914d32a22e3a8804 '), []);
  checkErrors('a UUID with a dash behind', uuid('c2177883-f1bb-47f0-914d-32a22e3a8804-'), ['mdev-uuid-invalid']);
  checkErrors('no address given', mdev("model='vfio-pci'", mdevSource, "<address type='pci'/>"), []);
  checkErrors('an unassigned one', mdev("model='vfio-pci'", mdevSource, "<address type='unassigned'/>"), [
    'mdev-address-type',
  ]);
});

suite('errors about USB devices', () => {
  checkErrors('neither kind nor place', usb(''), []);
  checkErrors('a vendor without id', usb("<vendor/><product id='1'/>"), ['hostdev-usb-id-invalid']);
  checkErrors('a product of letters', usb("<vendor id='1'/><product id='xyz'/>"), ['hostdev-usb-id-invalid']);
  checkErrors('more than 16 bits', usb("<vendor id='0x12345'/><product id='1'/>"), []);
  checkErrors('a plus and a blank', usb("<vendor id='+1'/><product id=' 1'/>"), []);
  checkErrors('a vendor with a place', usbAt("bus='1' device='2'", "<vendor id='1'/>"), [
    'hostdev-usb-product-missing',
  ]);
  checkErrors('a bus alone', usbAt("bus='1'"), ['hostdev-usb-address-incomplete']);
  checkErrors('bus and port', usbAt("bus='1' port='1.2'"), []);
});

suite('errors about SCSI devices', () => {
  checkErrors('an empty adapter', scsi(scsiSource.replace('scsi_host0', '')), ['hostdev-scsi-adapter-missing']);
  checkErrors('an adapter of any name', scsi(scsiSource.replace('scsi_host0', 'foo')), []);
  checkErrors('protocol adapter', scsi(scsiSource.replace('<source', "<source protocol='adapter'")), []);
  checkErrors('an empty address', scsi("<source><adapter name='scsi_host0'/><address/></source>"), [
    'hostdev-scsi-address-incomplete',
  ]);
  checkErrors('a unit in hexadecimal', scsi(scsiSource.replace("unit='0'", "unit='0x1'")), []);
  checkErrors('two iSCSI servers', iscsi('iqn.x', "<host name='a'/>", "<host name='b'/>"), [
    'hostdev-iscsi-host-missing',
  ]);
  checkErrors('an empty iSCSI name', iscsi('', "<host name='a'/>"), []);
  checkErrors('digits in capitals', vhost("<source protocol='vhost' wwpn='naa.5123456789ABCDE0'/>"), []);
  checkErrors('NAA in capitals', vhost("<source protocol='vhost' wwpn='NAA.5123456789ABCDE0'/>"), [
    'hostdev-scsi-host-wwpn-malformed',
  ]);
  checkErrors('an unknown protocol of an adapter', vhost(vhostSource.replace("'vhost'", "'none'")), [
    'hostdev-scsi-protocol-unknown',
  ]);
  checkErrors('the default model', hostdev("type='scsi_host' model='default'", vhostSource), []);
  checkErrors(
    'a disk with the address of a SCSI device',
    `${scsi(scsiSource, "<address type='drive' unit='3'/>")}
     <disk type='file' device='disk'><source file='/tmp/a.img'/><target dev='sda' bus='scsi'/><address type='drive' unit='3'/></disk>`,
    ['hostdev-scsi-guest-address-in-use'],
  );
  checkErrors(
    'a SATA disk of the same name',
    `${scsi(scsiSource, "<address type='drive' unit='0'/>")}
     <disk type='file' device='disk'><source file='/tmp/a.img'/><target dev='sda' bus='sata'/></disk>`,
    [],
  );
});
