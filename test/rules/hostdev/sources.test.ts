// Host devices of every type: further refusals and near misses; libvirt 12.8 and 9.0 judge every document likewise.
import { checkTable } from '../../harness/check-table.js';

const hostdev = (attributes: string, ...inner: string[]) => `<hostdev ${attributes}>${inner.join('')}</hostdev>`;
const pci = (...inner: string[]) =>
  hostdev("type='pci' managed='yes'", "<source><address bus='6'/></source>", ...inner);
const place = "<adapter name='scsi_host0'/><address bus='0' target='0' unit='0'/>";
const scsi = (...inner: string[]) => hostdev("type='scsi'", `<source>${place}</source>`, ...inner);
const vhost = (source: string, ...inner: string[]) => hostdev("type='scsi_host'", `<source ${source}/>`, ...inner);
const adapter = "protocol='vhost' wwpn='naa.5123456789abcde0'";
const share = "<source><address uuid='c2177883-f1bb-47f0-914d-32a22e3a8804'/></source>";
const mdev = (attributes: string, ...inner: string[]) => hostdev(`type='mdev' ${attributes}`, share, ...inner);
const card = (attributes: string, ...inner: string[]) =>
  `<interface type='hostdev'><source ${attributes}><address type='pci' bus='6'/></source>${inner.join('')}</interface>`;
const drive = (attributes: string) => `<address type='drive' ${attributes}/>`;
const disk = (dev: string, address = '') =>
  `<disk type='file' device='disk'><source file='/a'/><target dev='${dev}' bus='scsi'/>${address}</disk>`;
const vnc = "<graphics type='vnc'/>";

checkTable([
  {
    code: 'hostdev-source-missing',
    refused: [hostdev("type='usb'"), hostdev("type='scsi'", drive("unit='2'"))],
    accepted: [hostdev("type='pci'", '<source/>')],
  },
  {
    code: 'hostdev-source-address-number',
    refused: [
      hostdev("type='pci'", "<source><address bus='' slot='2'/></source>"),
      "<interface type='hostdev'><source><address type='pci' bus='0x' slot='1'/></source></interface>",
    ],
    accepted: [hostdev("type='usb'", "<source><address bus='1' device='2' slot=''/></source>")],
  },
  {
    code: 'pci-multifunction-invalid',
    refused: [hostdev("type='pci'", "<source><address bus='6' multifunction='yes'/></source>")],
    accepted: [hostdev("type='pci'", "<source><address bus='6' multifunction='on'/></source>")],
  },
  {
    code: 'hostdev-option-unknown',
    refused: [
      hostdev("type='pci' ramfb='true'", '<source/>'),
      vnc + mdev("model='vfio-pci' display='ON'"),
      hostdev("type='scsi' sgio=''", `<source>${place}</source>`),
      hostdev("type='scsi' rawio='on'", `<source>${place}</source>`),
    ],
    accepted: [
      hostdev("type='scsi' rawio='no' display='yes'", `<source>${place}</source>`),
      hostdev("type='usb' ramfb='true'", '<source/>'),
      mdev("model='vfio-pci' ramfb='off'"),
    ],
  },
  {
    code: 'hostdev-startup-policy-invalid',
    refused: [hostdev("type='usb'", "<source startupPolicy=''/>")],
    accepted: [hostdev("type='usb'", "<source startupPolicy='requisite'/>")],
  },
  {
    code: 'hostdev-usb-guestreset-invalid',
    refused: [hostdev("type='usb'", "<source guestReset='On'><address bus='1' device='2'/></source>")],
    accepted: [hostdev("type='usb'", "<source guestReset='uninitialized'/>")],
  },
  {
    code: 'hostdev-usb-vendor-missing',
    refused: [hostdev("type='usb'", "<source><product id='0'/><address bus='1' device='2'/></source>")],
    accepted: [hostdev("type='usb'", "<source><product id='0'/><vendor id='1'/></source>")],
  },
  {
    code: 'hostdev-write-filtering',
    refused: [card("writeFiltering='no'"), hostdev("type='pci'", "<source writeFiltering=''/>")],
    accepted: [hostdev("type='usb'", "<source writeFiltering='yes'/>")],
  },
  {
    code: 'hostdev-sgio-unfiltered',
    refused: [
      hostdev(
        "type='scsi' sgio='unfiltered'",
        "<source protocol='iscsi' name='iqn.2020-01.org:a'><host name='a'/></source>",
      ),
    ],
    accepted: [hostdev("type='scsi' sgio='filtered' rawio='yes'", `<source>${place}</source>`)],
  },
  {
    code: 'hostdev-teaming-not-transient',
    refused: [pci("<teaming type='persistent' persistent='ua-a'/>")],
    accepted: [pci("<teaming type='transient' persistent='ua-a'/>")],
  },
  {
    code: 'hostdev-pci-address-type',
    refused: [pci(drive("unit='1'")), pci("<address type='usb' bus='0' port='1'/>"), pci("<address type='ccw'/>")],
    accepted: [pci("<address type='pci'/>"), pci("<address type='unassigned'/>")],
  },
  {
    code: 'hostdev-display-without-graphics',
    refused: [hostdev("type='pci' display='on' ramfb='on'", '<source/>')],
    accepted: [vnc + hostdev("type='pci' display='on'", '<source/>')],
  },
  {
    code: 'mdev-display-without-graphics',
    refused: [mdev("model='vfio-pci' display='on' ramfb='on'")],
    accepted: [mdev("model='vfio-pci' display='off'"), vnc + mdev("model='vfio-pci' display='on'")],
  },
  { code: 'mdev-model-missing', refused: [mdev("managed='no'")], accepted: [mdev("model='vfio-pci' managed='no'")] },
  {
    code: 'mdev-address-missing',
    refused: [hostdev("type='mdev' model='vfio-pci'", '<source/>', "<address type='pci'/>")],
    accepted: [mdev("model='vfio-pci'", "<address type='pci'/>")],
  },
  {
    code: 'mdev-uuid-missing',
    refused: [hostdev("type='mdev' model='vfio-pci'", "<source><address type='mdev'/></source>")],
    accepted: [mdev("model='vfio-pci'")],
  },
  {
    code: 'mdev-boot',
    refused: [mdev("model='vfio-pci' ramfb='on' display='on'", "<boot order='2'/>") + vnc],
    accepted: [pci("<boot order='2'/>")],
  },
  {
    code: 'hostdev-iscsi-name-missing',
    refused: [hostdev("type='scsi'", "<source protocol='iscsi'><host name='a' port='3260'/></source>")],
    accepted: [hostdev("type='scsi'", `<source protocol='adapter'>${place}</source>`)],
  },
  {
    code: 'disk-network-host',
    refused: [
      hostdev("type='scsi'", "<source protocol='iscsi' name='iqn.2020-01.org:a'><host port='3260'/></source>"),
      hostdev("type='scsi'", "<source protocol='iscsi' name='iqn.2020-01.org:a'><host name='a' port='x'/></source>"),
    ],
    accepted: [hostdev("type='scsi'", `<source>${place}<host port='x'/></source>`)],
  },
  {
    code: 'disk-auth-incomplete',
    refused: [
      hostdev(
        "type='scsi'",
        "<source protocol='iscsi' name='iqn.2020-01.org:a'><host name='a'/><auth username='b'/></source>",
      ),
      hostdev(
        "type='scsi'",
        "<source protocol='iscsi' name='iqn.2020-01.org:a'><host name='a'/>",
        "<auth username='b'><secret type='iscsi' uuid='c'/></auth></source>",
      ),
    ],
    accepted: [
      hostdev(
        "type='scsi'",
        "<source protocol='iscsi' name='iqn.2020-01.org:a'><host name='a'/>",
        "<auth type='chap' username='b'><secret type='iscsi' usage='c'/></auth></source>",
      ),
    ],
  },
  {
    code: 'hostdev-scsi-address-type',
    refused: [scsi("<address type='unassigned'/>")],
    accepted: [scsi(drive("controller='2'"))],
  },
  {
    code: 'hostdev-scsi-bus-nonzero',
    refused: [scsi(drive("controller='1' bus='1' unit='3'"))],
    accepted: [scsi(drive("controller='1' bus='0' target='0' unit='3'"))],
  },
  {
    code: 'hostdev-scsi-lsilogic-target',
    refused: [`<controller type='scsi' index='1' model='lsilogic'/>${scsi(drive("controller='1' target='2'"))}`],
    accepted: [[scsi(drive("target='2'")), 'pseries'], scsi(drive("unit='2'"))],
  },
  {
    code: 'hostdev-scsi-conflicts-with-disk',
    refused: [scsi(drive("unit='6'")) + disk('sdg')],
    accepted: [scsi(drive("unit='6'")) + disk('sdg', drive("unit='5'")), scsi() + disk('sda')],
  },
  {
    code: 'hostdev-scsi-host-protocol-missing',
    refused: [vhost("wwpn='naa.5123456789abcde0'", "<address type='pci'/>")],
    accepted: [vhost(adapter)],
  },
  { code: 'hostdev-scsi-host-wwpn-missing', refused: [vhost("protocol='vhost' name='a'")], accepted: [vhost(adapter)] },
  {
    code: 'hostdev-scsi-host-model-unknown',
    refused: [hostdev("type='scsi_host' model=''", `<source ${adapter}/>`)],
    accepted: [hostdev("type='scsi_host' model='virtio-transitional'", `<source ${adapter}/>`)],
  },
  {
    code: 'hostdev-scsi-host-address-type',
    refused: [vhost(adapter, drive("unit='1'")), vhost(adapter, "<address type='unassigned'/>")],
    accepted: [vhost(adapter, "<address type='pci'/>")],
  },
  {
    code: 'hostdev-scsi-host-boot',
    refused: [hostdev("type='scsi_host' model='virtio'", `<source ${adapter}/>`, "<boot order='3'/>")],
    accepted: [scsi("<boot order='3'/>")],
  },
]);
