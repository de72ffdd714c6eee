// What the guest and the host know of network cards: refusals and near misses; libvirt 12.8 judges every document likewise.
import { checkTable } from '../../harness/check-table.js';

checkTable([
  {
    code: 'interface-mac-malformed',
    refused: [
      "<interface type='user'><mac address=''/></interface>",
      "<interface type='user'><mac address='525400000001'/></interface>",
    ],
    accepted: ["<interface type='user'><mac address='52:54:0:0:0:1'/></interface>"],
  },
  {
    code: 'interface-mac-multicast',
    refused: [
      "<interface type='user'><mac address='01:00:5e:00:00:01'/></interface>",
      "<interface type='bridge'><source bridge='a'/><mac address='ff:ff:ff:ff:ff:ff'/></interface>",
    ],
    accepted: ["<interface type='user'><mac address='02:00:5e:00:00:01'/></interface>"],
  },
  {
    code: 'interface-model-characters',
    refused: [
      "<interface type='user'><model type='a.b'/></interface>",
      "<interface type='hostdev'><source><address type='pci' bus='6' slot='1'/></source><model type='a b'/></interface>",
    ],
    accepted: ["<interface type='user'><model type=''/></interface>"],
  },
  {
    code: 'interface-link-state-unknown',
    refused: [
      "<interface type='user'><link state='UP'/></interface>",
      "<interface type='hostdev'><source><address type='pci' bus='6' slot='1'/></source><link state='foo'/></interface>",
    ],
    accepted: ["<interface type='user'><link state=''/></interface>"],
  },
  {
    code: 'interface-mac-type-invalid',
    refused: [
      "<interface type='user'><mac type='foo'/></interface>",
      "<interface type='user'><mac address='52:54:00:00:00:01' type=''/></interface>",
    ],
    accepted: ["<interface type='user'><mac address='52:54:00:00:00:01' type='static'/></interface>"],
  },
  {
    code: 'interface-mac-check-invalid',
    refused: [
      "<interface type='user'><mac address='52:54:00:00:00:01' check='foo'/></interface>",
      "<interface type='bridge'><source bridge='a'/><mac address='52:54:00:00:00:01' check='YES'/></interface>",
    ],
    accepted: ["<interface type='user'><mac address='52:54:00:00:00:01' check='yes'/></interface>"],
  },
  {
    code: 'interface-trust-rx-filters-invalid',
    refused: [
      "<interface type='user' trustGuestRxFilters=''/>",
      "<interface type='bridge' trustGuestRxFilters='on'><source bridge='a'/></interface>",
    ],
    accepted: ["<interface type='bridge' trustGuestRxFilters='no'><source bridge='a'/></interface>"],
  },
  {
    code: 'interface-driver-name-unknown',
    refused: ["<interface type='user'><model type='virtio'/><driver name=''/></interface>"],
    accepted: ["<interface type='user'><model type='virtio'/><driver queues='0'/></interface>"],
  },
  {
    code: 'interface-driver-number',
    refused: [
      "<interface type='user'><model type='virtio'/><driver queues=''/></interface>",
      "<interface type='user'><model type='virtio'/><driver queues='4294967296'/></interface>",
    ],
    accepted: ["<interface type='user'><model type='virtio'/><driver queues='0'/></interface>"],
  },
  {
    code: 'interface-queue-size-not-power-of-2',
    refused: [
      "<interface type='user'><model type='virtio'/><driver tx_queue_size='3'/></interface>",
      "<interface type='user'><model type='virtio-transitional'/><driver rx_queue_size='1000'/></interface>",
    ],
    accepted: ["<interface type='user'><model type='virtio'/><driver rx_queue_size='0'/></interface>"],
  },
  {
    code: 'interface-driver-option-unknown',
    refused: [
      "<interface type='user'><model type='virtio'/><driver rss='yes'/></interface>",
      "<interface type='user'><model type='e1000'/><driver iommu='foo'/></interface>",
    ],
    accepted: ["<interface type='user'><model type='e1000'/><driver name='foo'/></interface>"],
  },
  {
    code: 'interface-virtio-option-non-virtio',
    refused: [
      "<interface type='user'><driver iommu='on'/></interface>",
      "<interface type='user'><model type='e1000'/><driver ats='on'/></interface>",
    ],
    accepted: ["<interface type='user'><model type='e1000'/><driver name='foo'/></interface>"],
  },
  {
    code: 'interface-mtu-unsupported-type',
    refused: [
      "<interface type='null'><mtu size='1500'/></interface>",
      "<interface type='user'><mtu size='1500'/><mtu size='x'/></interface>",
    ],
    accepted: ["<interface type='user'><mtu size='0'/></interface>"],
  },
  {
    code: 'interface-mtu-malformed',
    refused: [
      "<interface type='user'><mtu size='x'/></interface>",
      "<interface type='vdpa'><source dev='/a'/><mtu size='x'/></interface>",
    ],
    accepted: ["<interface type='user'><mtu size=''/></interface>"],
  },
  {
    code: 'interface-target-managed-invalid',
    refused: [
      "<interface type='ethernet'><target dev='x' managed='foo'/></interface>",
      "<interface type='bridge'><source bridge='a'/><target managed='off'/></interface>",
    ],
    accepted: ["<interface type='ethernet'><target dev='x' managed='no'/></interface>"],
  },
  {
    code: 'interface-target-unmanaged',
    refused: [
      "<interface type='user'><target dev='x' managed='no'/></interface>",
      "<interface type='bridge'><source bridge='a'/><target managed='no'/></interface>",
    ],
    accepted: ["<interface type='ethernet'><target dev='x' managed='no'/></interface>"],
  },
  {
    code: 'interface-coalesce-unsupported',
    refused: [
      "<interface type='user'><coalesce><rx><frames max='0'/></rx></coalesce></interface>",
      "<interface type='user'><coalesce><rx><frames max='1'/></rx></coalesce><coalesce/></interface>",
    ],
    accepted: ["<interface type='user'><coalesce><tx><frames max='7'/></tx></coalesce></interface>"],
  },
  {
    code: 'interface-coalesce-malformed',
    refused: [
      "<interface type='user'><coalesce><rx><frames max='x'/></rx></coalesce></interface>",
      "<interface type='network'><source network='a'/><coalesce><rx><frames max='x'/></rx></coalesce></interface>",
    ],
    accepted: [
      "<interface type='network'><source network='a'/><coalesce><rx><frames max='7'/></rx></coalesce></interface>",
    ],
  },
  {
    code: 'interface-isolated-invalid',
    refused: [
      "<interface type='user'><port isolated='foo'/></interface>",
      "<interface type='user'><model type='virtio'/><port isolated=''/></interface>",
    ],
    accepted: ["<interface type='user'><port isolated='no'/></interface>"],
  },
  {
    code: 'interface-isolated-unsupported',
    refused: [
      "<interface type='vdpa'><source dev='a'/><port isolated='yes'/></interface>",
      "<interface type='bridge'><source bridge='a'/><virtualport type='openvswitch'/><port isolated='yes'/></interface>",
    ],
    accepted: ["<interface type='bridge'><source bridge='a'/><port isolated='yes'/></interface>"],
  },
  {
    code: 'interface-sndbuf-malformed',
    refused: [
      "<interface type='user'><tune><sndbuf>x</sndbuf></tune></interface>",
      "<interface type='bridge'><source bridge='a'/><tune><sndbuf>18446744073709551616</sndbuf></tune></interface>",
    ],
    accepted: ["<interface type='user'><tune><sndbuf>0</sndbuf></tune></interface>"],
  },
  {
    code: 'interface-bandwidth-average-missing',
    refused: [
      "<interface type='user'><bandwidth><inbound/></bandwidth></interface>",
      "<interface type='user'><bandwidth><outbound peak='1'/></bandwidth></interface>",
    ],
    accepted: ["<interface type='user'><bandwidth><inbound average='4294967296'/></bandwidth></interface>"],
  },
  {
    code: 'interface-bandwidth-floor',
    refused: [
      "<interface type='user'><bandwidth><outbound floor='0' average='1'/></bandwidth></interface>",
      "<interface type='bridge'><source bridge='a'/><bandwidth><inbound floor='5'/></bandwidth></interface>",
    ],
    accepted: [
      "<interface type='bridge'><source bridge='a'/><bandwidth><inbound average='0'/></bandwidth></interface>",
    ],
  },
  {
    code: 'interface-bandwidth-number',
    refused: [
      "<interface type='user'><bandwidth><inbound average=''/></bandwidth></interface>",
      "<interface type='user'><bandwidth><inbound average='1' burst='x'/></bandwidth></interface>",
    ],
    accepted: ["<interface type='user'><bandwidth><inbound average='4294967296'/></bandwidth></interface>"],
  },
  {
    code: 'interface-teaming-persistent-model',
    refused: [
      "<interface type='user'><teaming type='persistent'/></interface>",
      "<interface type='user'><teaming type='persistent'/><model type='e1000'/></interface>",
    ],
    accepted: [["<interface type='user'><teaming type='persistent'/></interface>", 'virt']],
  },
  {
    code: 'interface-teaming-transient-type',
    refused: [
      "<interface type='user'><model type='e1000'/><teaming type='transient' persistent='ua-x'/></interface>",
      "<interface type='bridge'><source bridge='a'/><model type='virtio'/><teaming type='transient' persistent='ua-x'/></interface>",
    ],
    accepted: [
      "<interface type='network'><source network='a'/><model type='virtio'/><teaming type='transient' persistent='ua-x'/></interface>",
    ],
  },
  {
    code: 'interface-teaming-no-persistent',
    refused: [
      "<interface type='network'><source network='a'/><model type='virtio'/><teaming type='transient'/></interface>",
      "<interface type='hostdev'><source><address type='pci' domain='0x0000' bus='0x06' slot='0x10' function='0x0'/></source><teaming type='transient' persistent=''/></interface>",
    ],
    accepted: [
      "<interface type='network'><source network='a'/><model type='virtio'/><teaming type='persistent' persistent=''/></interface>",
    ],
  },
  {
    code: 'interface-teaming-persistent-attr',
    refused: [
      "<interface type='user'><model type='virtio'/><teaming type='persistent' persistent='ua-x'/></interface>",
      "<interface type='bridge'><source bridge='a'/><model type='virtio'/><teaming type='persistent' persistent='x'/></interface>",
    ],
    accepted: [
      "<interface type='network'><source network='a'/><model type='virtio'/><teaming type='persistent' persistent=''/></interface>",
    ],
  },
]);
