// What connects network cards: refusals and near misses; libvirt 12.8 judges every document likewise.
import { checkTable, sharing } from '../../harness/check-table.js';

checkTable([
  {
    code: 'interface-type-unknown',
    refused: ["<interface type=''/>", "<interface type='Network'><source network='x'/></interface>"],
    accepted: ["<interface type='network'><source network=''/></interface>"],
  },
  {
    code: 'interface-source-missing',
    refused: ["<interface type='vds'/>"],
    accepted: ["<interface type='null'/>"],
  },
  {
    code: 'interface-source-attribute-missing',
    refused: [
      "<interface type='vds'><source/></interface>",
      "<interface type='network'><source bridge='x'/></interface>",
    ],
    accepted: ["<interface type='network'><source network=''/></interface>"],
  },
  {
    code: 'interface-direct-mode-unknown',
    refused: [
      "<interface type='direct'><source dev='e' mode=''/></interface>",
      "<interface type='direct'><source dev='a' mode='Private'/></interface>",
    ],
    accepted: ["<interface type='direct'><source dev='a' mode='private'/></interface>"],
  },
  {
    code: 'interface-hostdev-source-type',
    refused: ["<interface type='hostdev'/>", "<interface type='hostdev'><source/></interface>"],
    accepted: ["<interface type='null'/>"],
  },
  {
    code: 'interface-source-attribute-missing',
    refused: [
      "<interface type='server'><source/></interface>",
      "<interface type='mcast'><source/></interface>",
      "<interface type='mcast'><source port='5'/></interface>",
    ],
    accepted: ["<interface type='server'><source port='5'/></interface>"],
  },
  {
    code: 'interface-socket-incomplete',
    refused: [
      ["<interface type='udp'><source address='a' port='1'><local/></source></interface>", 'pc'],
      "<interface type='udp'><source address='a' port='1'><local port='2'/></source></interface>",
    ],
    accepted: ["<interface type='mcast'><source address='a' port='1'><local/></source></interface>"],
  },
  {
    code: 'interface-socket-port',
    refused: [
      "<interface type='server'><source port='' address=''/></interface>",
      "<interface type='mcast'><source address='1.2.3.4' port='x'/></interface>",
    ],
    accepted: ["<interface type='server'><source port='5' address='x'/></interface>"],
  },
  {
    code: 'interface-vhostuser-shared-memory',
    refused: [
      "<interface type='vhostuser'><source type='unix' path='/a' mode='client'/></interface>",
      "<interface type='vhostuser'><source type='unix' path='/a' mode='client'/><model type='virtio'/></interface>",
    ],
    accepted: [sharing("<interface type='vhostuser'><source type='unix' path='/a' mode='client'/></interface>")],
  },
  {
    code: 'interface-vdpa-model',
    refused: [
      "<interface type='vdpa'><source dev='/a'/><model type='foo'/></interface>",
      sharing("<interface type='vhostuser'><backend type='passt'/><model type='e1000'/></interface>"),
    ],
    accepted: ["<interface type='vdpa'><source dev='/a'/><model type=''/></interface>"],
  },
  {
    code: 'interface-vhostuser-source-type',
    refused: [
      sharing(
        "<interface type='vhostuser'><source path='/a' type='' mode='client'/><model type='virtio'/></interface>",
      ),
      sharing(
        "<interface type='vhostuser'><source type='tcp' path='/a' mode='client'/><model type='virtio'/></interface>",
      ),
    ],
    accepted: [
      sharing(
        "<interface type='vhostuser'><source type='unix' path='' mode='client'/><model type='virtio'/></interface>",
      ),
    ],
  },
  {
    code: 'interface-vhostuser-mode',
    refused: [
      sharing("<interface type='vhostuser'><source type='unix' path='/a' mode=''/><model type='virtio'/></interface>"),
      sharing(
        "<interface type='vhostuser'><source mode='foo'/><backend type='passt'/><model type='virtio'/></interface>",
      ),
    ],
    accepted: [
      sharing("<interface type='vhostuser'><source type='unix' path='/a'/><model type='virtio'/></interface>"),
    ],
  },
  {
    code: 'interface-vhostuser-path-missing',
    refused: [
      sharing("<interface type='vhostuser'><model type='virtio'/></interface>"),
      sharing("<interface type='vhostuser'><source mode='client'/><model type='virtio'/></interface>"),
    ],
    accepted: [
      sharing("<interface type='vhostuser'><source path='/a' mode='client'/><model type='virtio'/></interface>"),
    ],
  },
  {
    code: 'interface-vhostuser-reconnect',
    refused: [
      sharing(
        "<interface type='vhostuser'><source type='unix' path='/a' mode='client'><reconnect enabled='yes'/></source><model type='virtio'/></interface>",
      ),
      sharing(
        "<interface type='vhostuser'><source type='unix' path='/a' mode='server'><reconnect enabled='yes' timeout='5'/></source><model type='virtio'/></interface>",
      ),
    ],
    accepted: [
      sharing(
        "<interface type='vhostuser'><source type='unix' path='/a' mode='client'><reconnect enabled='yes' timeout='5'/></source><model type='virtio'/></interface>",
      ),
    ],
  },
  {
    code: 'interface-backend-type-unknown',
    refused: [
      "<interface type='user'><backend type=''/></interface>",
      "<interface type='ethernet'><backend type='foo'/></interface>",
    ],
    accepted: ["<interface type='user'><backend type='passt'/></interface>"],
  },
  {
    code: 'interface-passt-wrong-type',
    refused: [
      "<interface type='ethernet'><backend type='passt'/></interface>",
      "<interface type='network'><source network='a'/><backend type='passt'/></interface>",
    ],
    accepted: ["<interface type='user'><backend type='passt'/></interface>"],
  },
  {
    code: 'interface-portforward-without-passt',
    refused: [
      "<interface type='user'><portForward proto='tcp'/></interface>",
      "<interface type='user'><backend type='default'/><portForward proto='tcp'/></interface>",
    ],
    accepted: ["<interface type='user'><backend type='passt'/><portForward proto='udp'/></interface>"],
  },
  {
    code: 'interface-portforward-proto',
    refused: [
      "<interface type='user'><backend type='passt'/><portForward/></interface>",
      "<interface type='user'><backend type='passt'/><portForward proto='TCP'/></interface>",
    ],
    accepted: ["<interface type='user'><backend type='passt'/><portForward proto='udp'/></interface>"],
  },
  {
    code: 'interface-portforward-address',
    refused: [
      "<interface type='user'><backend type='passt'/><portForward proto='tcp' address=''/></interface>",
      "<interface type='user'><backend type='passt'/><portForward proto='tcp' address='10.0.0.256'/></interface>",
    ],
    accepted: [
      "<interface type='user'><backend type='passt'/><portForward proto='tcp' address='2001:db8::1'/></interface>",
    ],
  },
  {
    code: 'interface-portforward-range',
    refused: [
      "<interface type='user'><backend type='passt'/><portForward proto='tcp'><range to='5'/></portForward></interface>",
      "<interface type='user'><backend type='passt'/><portForward proto='tcp'><range exclude='yes'/></portForward></interface>",
    ],
    accepted: [
      "<interface type='user'><backend type='passt'/><portForward proto='tcp'><range start='1'/></portForward></interface>",
    ],
  },
]);
