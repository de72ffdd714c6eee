// Settings around a card, those of older releases too: refusals and near misses; both libvirts judge every document.
import { checkTable, sharing } from '../../harness/check-table.js';

checkTable([
  {
    code: 'interface-backend-option',
    refused: ["<interface type='vhostuser'><source type='unix' path='/a'/><backend fqdn='a'/></interface>"].map(
      sharing,
    ),
    accepted: [
      sharing("<interface type='vhostuser'><model type='virtio'/><backend type='passt' fqdn='a.b'/></interface>"),
      "<interface type='user'><backend/></interface>",
    ],
  },
  {
    code: 'interface-bandwidth-class',
    refused: [["<interface type='bridge'><source bridge='a'/><bandwidth classID='x'/></interface>", 'pseries']],
    accepted: ["<interface type='bridge'><source bridge='a'/><bandwidth/><bandwidth classID='1'/></interface>"],
  },
  {
    code: 'interface-mtu-unsupported-type',
    refused: ["<interface type='user'><mtu size='1500'/></interface>"],
    accepted: ["<interface type='user'><backend type='passt'/><mtu size='1500'/></interface>"],
  },
  {
    code: 'rom-bar-invalid',
    refused: ["<interface type='user'><rom enabled='on'/></interface>"],
    accepted: ["<interface type='user'><rom enabled='yes'/></interface>"],
  },
  {
    code: 'boot-order-zero',
    refused: [
      "<interface type='user'><boot/></interface>",
      "<disk type='file' device='disk'><source file='/a'/><target dev='vda'/><boot loadparm='A'/></disk>",
    ],
    accepted: ["<interface type='user'><boot order='2'/><boot/></interface>"],
  },
  {
    code: 'numatune-nodeset',
    refused: [
      "<interface type='user'><acpi nodeset='^1'/></interface>",
      "<hostdev type='usb'><source/><acpi nodeset=''/></hostdev>",
    ],
    accepted: ["<input type='tablet' bus='usb'><acpi nodeset='0-3,^2'/></input>"],
  },
]);

checkTable(
  [
    {
      code: 'interface-usb-net-unsupported',
      refused: ["<interface type='user'><model type='usb-net'/></interface>"],
      accepted: ["<interface type='user'><model type='usb-net'/><address type='usb' bus='0' port='1'/></interface>"],
    },
    {
      code: 'interface-bandwidth-duplicate',
      refused: [
        [
          "<interface type='user'><bandwidth><outbound average='1'/><outbound average='2'/></bandwidth></interface>",
          'pc',
        ],
      ],
      accepted: [
        "<interface type='user'><bandwidth><inbound average='1'/><outbound average='1'/></bandwidth></interface>",
        "<interface type='user'><bandwidth/><bandwidth><inbound average='1'/><inbound average='1'/></bandwidth></interface>",
      ],
    },
    {
      code: 'interface-guest-ip-unsupported',
      refused: ["<interface type='bridge'><source bridge='a'/><ip address='10.0.0.1'/></interface>"],
      accepted: [
        "<interface type='vdpa'><source dev='/dev/vhost-vdpa-0'/><model type='virtio'/><ip address='10.0.0.1'/></interface>",
      ],
    },
    {
      code: 'interface-guest-route-unsupported',
      refused: ["<interface type='user'><route address='10.0.0.0' prefix='8' gateway='10.0.0.1'/></interface>"],
      accepted: [
        "<interface type='vdpa'><source dev='/dev/vhost-vdpa-0'/><model type='virtio'/><route address='10.0.0.0' prefix='8' gateway='10.0.0.1'/></interface>",
      ],
    },
  ],
  '9.0.0',
);
