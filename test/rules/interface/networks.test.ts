// Tags, ports of switches, addresses and routes of network cards: refusals and near misses; libvirt 12.8 judges every document likewise.
import { checkTable } from '../../harness/check-table.js';

checkTable([
  {
    code: 'interface-vlan-tag-missing',
    refused: [
      "<interface type='user'><vlan/></interface>",
      "<interface type='network'><source network='a'/><vlan/></interface>",
    ],
    accepted: ["<interface type='user'><mac/></interface>"],
  },
  {
    code: 'interface-vlan-tag-malformed',
    refused: [
      "<interface type='bridge'><source bridge='a'/><vlan><tag/></vlan></interface>",
      "<interface type='bridge'><source bridge='a'/><vlan><tag id='0x10'/></vlan></interface>",
    ],
    accepted: ["<interface type='bridge'><source bridge='a'/><vlan><tag id='010'/></vlan></interface>"],
  },
  {
    code: 'interface-vlan-tag-too-large',
    refused: [
      "<interface type='bridge'><source bridge='a'/><vlan><tag id='4096'/></vlan></interface>",
      "<interface type='hostdev'><source><address type='pci' bus='6' slot='1'/></source><vlan><tag id='5000'/></vlan></interface>",
    ],
    accepted: ["<interface type='bridge'><source bridge='a'/><vlan><tag id='4095'/></vlan></interface>"],
  },
  {
    code: 'interface-vlan-trunk',
    refused: [
      "<interface type='bridge'><source bridge='a'/><vlan trunk='maybe'><tag id='5'/></vlan></interface>",
      "<interface type='bridge'><source bridge='a'/><vlan trunk='no'><tag id='5'/><tag id='6'/></vlan></interface>",
    ],
    accepted: ["<interface type='bridge'><source bridge='a'/><vlan trunk='yes'><tag id='5'/></vlan></interface>"],
  },
  {
    code: 'interface-vlan-native-mode',
    refused: [
      "<interface type='bridge'><source bridge='a'/><vlan><tag id='5' nativeMode=''/></vlan></interface>",
      "<interface type='bridge'><source bridge='a'/><vlan><tag id='5' nativeMode='foo'/></vlan></interface>",
    ],
    accepted: [
      "<interface type='bridge'><source bridge='a'/><vlan><tag id='5' nativeMode='tagged'/></vlan></interface>",
    ],
  },
  {
    code: 'interface-vlan-native-duplicate',
    refused: [
      "<interface type='bridge'><source bridge='a'/><vlan><tag id='5' nativeMode='untagged'/><tag id='6' nativeMode='tagged'/></vlan></interface>",
      "<interface type='bridge'><source bridge='a'/><vlan trunk='yes'><tag id='5' nativeMode='tagged'/><tag id='6' nativeMode='tagged'/></vlan></interface>",
    ],
    accepted: [
      "<interface type='bridge'><source bridge='a'/><vlan trunk=''><tag id='10' nativeMode='tagged'/></vlan></interface>",
    ],
  },
  {
    code: 'interface-vlan-unsupported-type',
    refused: [
      "<interface type='ethernet'><vlan><tag id='42'/></vlan></interface>",
      "<interface type='vdpa'><source dev='a'/><vlan><tag id='42'/></vlan></interface>",
    ],
    accepted: ["<interface type='bridge'><source bridge='a'/><vlan><tag id='42'/></vlan></interface>"],
  },
  {
    code: 'interface-virtualport-unsupported-type',
    refused: [
      "<interface type='null'><virtualport/></interface>",
      "<interface><virtualport type='openvswitch'/></interface>",
    ],
    accepted: ["<interface type='user'><port/></interface>"],
  },
  {
    code: 'interface-virtualport-type-missing',
    refused: [
      "<interface type='direct'><source dev='a'/><virtualport/></interface>",
      "<interface type='hostdev'><source><address type='pci' domain='0x0000' bus='0x06' slot='0x10' function='0x0'/></source><virtualport/></interface>",
    ],
    accepted: ["<interface type='network'><source network='a'/><virtualport/></interface>"],
  },
  {
    code: 'interface-virtualport-type-unknown',
    refused: [
      "<interface type='direct'><source dev='a'/><virtualport type='none'/></interface>",
      "<interface type='network'><source network='a'/><virtualport type=''/></interface>",
    ],
    accepted: ["<interface type='network'><source network='a'/><virtualport/></interface>"],
  },
  {
    code: 'interface-virtualport-parameter-missing',
    refused: [
      "<interface type='direct'><source dev='a'/><virtualport type='802.1Qbh'/></interface>",
      "<interface type='bridge'><source bridge='a'/><virtualport type='midonet'/></interface>",
    ],
    accepted: ["<interface type='direct'><source dev='a'/><virtualport type='openvswitch'/></interface>"],
  },
  {
    code: 'interface-virtualport-parameter-unwanted',
    refused: [
      "<interface type='bridge'><source bridge='a'/><virtualport type='openvswitch'><parameters typeid='1'/></virtualport></interface>",
      "<interface type='network'><source network='a'/><virtualport type='802.1Qbh'><parameters managerid='1'/></virtualport></interface>",
    ],
    accepted: [
      "<interface type='network'><source network='a'/><virtualport><parameters profileid='x'/></virtualport></interface>",
    ],
  },
  {
    code: 'interface-virtualport-parameter-malformed',
    refused: [
      "<interface type='network'><source network='a'/><virtualport><parameters interfaceid='x'/></virtualport></interface>",
      "<interface type='network'><source network='a'/><virtualport><parameters managerid='300'/></virtualport></interface>",
    ],
    accepted: [
      "<interface type='network'><source network='a'/><virtualport><parameters profileid='x'/></virtualport></interface>",
    ],
  },
  {
    code: 'interface-ip-malformed',
    refused: ["<interface type='user'><ip/></interface>", "<interface type='user'><ip address=''/></interface>"],
    accepted: ["<interface type='user'><ip address='10'/></interface>"],
  },
  {
    code: 'interface-guest-ip-unsupported',
    refused: [
      "<interface type='ethernet'><ip address='10.0.0.1'/></interface>",
      "<interface type='network'><source network='a'/><ip/></interface>",
    ],
    accepted: ["<interface type='network'><source network=''/></interface>"],
  },
  {
    code: 'interface-host-ip-unsupported',
    refused: [
      "<interface type='user'><source><route/></source></interface>",
      "<interface type='bridge'><source bridge='a'><route/></source></interface>",
    ],
    accepted: ["<interface type='user'><source><address type='x'/></source></interface>"],
  },
  {
    code: 'interface-guest-ip-peer',
    refused: [
      "<interface type='user'><ip address='10.0.0.1' peer='10.0.0.2'/></interface>",
      "<interface type='user'><backend type='passt'/><ip address='10.0.0.1' peer='10.0.0.5'/></interface>",
    ],
    accepted: ["<interface type='user'><ip address='10.0.0.1' prefix=' 24'/></interface>"],
  },
  {
    code: 'interface-user-multiple-ip',
    refused: [
      "<interface type='user'><ip family='ipv6' address='::1'/><ip address='2001:db8::2'/></interface>",
      "<interface type='user'><ip family='ipv6' address='2001:db8::1'/><ip family='ipv6' address='2001:db8::2'/></interface>",
    ],
    accepted: [
      "<interface type='user'><ip family='ipv4' address='10.0.0.1'/><ip family='ipv6' address='2001:db8::1'/></interface>",
    ],
  },
  {
    code: 'interface-user-ip-prefix',
    refused: [
      "<interface type='user'><ip address='10.0.0.1' prefix='28'/></interface>",
      "<interface type='user'><ip address='2001:db8::1' prefix='24'/></interface>",
    ],
    accepted: ["<interface type='user'><ip address='10.0.0.1' prefix=' 24'/></interface>"],
  },
  {
    code: 'interface-guest-route-unsupported',
    refused: [
      "<interface type='user'><route/></interface>",
      "<interface type='user'><route gateway='foo'/></interface>",
    ],
    accepted: ["<interface type='user'><port/></interface>"],
  },
  {
    code: 'interface-passt-route',
    refused: [
      "<interface type='user'><backend type='passt'/><route gateway='10.0.0.1' metric='5'/></interface>",
      "<interface type='user'><backend type='passt'/><route address='0.0.0.0' gateway='10.0.0.1'/></interface>",
    ],
    accepted: ["<interface type='user'><backend type='passt'/><route gateway='10.0.0.1'/></interface>"],
  },
  {
    code: 'interface-route-malformed',
    refused: [
      "<interface type='ethernet'><source><route/></source></interface>",
      "<interface type='user'><backend type='passt'/><route gateway='foo'/></interface>",
    ],
    accepted: ["<interface type='user'><backend type='passt'/><route gateway='10.0.0.1'/></interface>"],
  },
]);
