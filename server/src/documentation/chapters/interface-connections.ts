import type { Chapter } from '../documentation.js';

const offload = 'decided by QEMU: on where possible';

/** What a network card is connected to, and how packets are carried. */
export const networkConnections: Chapter = {
  at: 'devices/interface',
  anchor: 'network-interfaces',
  elements: {
    source: {
      text: 'What the card is connected to; which attributes count depends on the `type` of the card.',
      attributes: {
        network: 'The libvirt network, as `virsh net-list` names it; for `type="network"`.',
        portgroup: 'A set of settings that the network defines for some of its guests.',
        portid: 'The number of the connection while the domain runs; of VMware’s switch, the port.',
        bridge: 'The bridge that the tap device joins, as `ip link show type bridge` or `ovs-vsctl list-br` names it.',
        macTableManager: {
          text: 'Who fills the bridge’s table of addresses. Output only.',
          values: { kernel: 'the bridge learns', libvirt: 'libvirt does, and flooding is off' },
        },
        dev: 'The device of the host: a network card for `direct` (and as passt’s way out), a vDPA device for `vdpa`.',
        mode: {
          text: 'How macvtap treats packets (`direct`), or who makes the socket (`vhostuser`).',
          values: {
            vepa: 'all packets go out to the switch, which sends those for neighbours back',
            bridge: 'guests on the same card reach each other directly',
            private: 'guests on the same card never reach each other',
            passthrough: 'the whole card, mostly a virtual function, belongs to the guest',
            server: 'QEMU makes the socket and waits',
            client: 'QEMU connects to the socket of the other process',
          },
          default: '`vepa` for `direct`; needed for `vhostuser`',
        },
        type: { text: 'The kind of connection to the vhost-user process.', values: { unix: 'a Unix socket' } },
        path: 'The Unix socket that QEMU and the vhost-user process (such as OVS-DPDK) meet at.',
        name: 'The network within the hypervisor; for `type="internal"`.',
        address: 'The address: of the multicast group, of the server, or where UDP packets go.',
        port: 'The TCP or UDP number that goes with the address; of multicast too.',
        missing: { text: 'Whether VMware knows the network no more. Output only.' },
        switchid: 'The UUID of VMware’s distributed switch, as vSphere has it.',
        portgroupid: 'VMware’s identifier of a port group (`dvportgroup-…`) on the switch.',
        connectionid: 'VMware’s own number for the connection to a port of the switch.',
      },
    },
    'source/local': {
      text: 'The near end of a UDP tunnel; the far end stands in `<source>` itself.',
      attributes: {
        address: 'The host’s own IP that packets leave from.',
        port: 'The host’s own UDP number, used for sending and receiving.',
      },
    },
    'source/address': {
      text: 'The virtual function on the host; for `type="hostdev"`.',
      attributes: {
        type: { text: 'The bus of the host’s device.', values: { pci: 'PCI', usb: 'accepted by the schema alone' } },
        domain: 'The PCI domain on the host, as `lspci -D` shows it.',
        bus: 'For PCI the two digits before the colon in `lspci`, for USB the number in `lsusb`.',
        slot: 'The two hexadecimal digits between colon and dot in `lspci`.',
        function: 'The digit after the dot in `lspci`, 0 to 7.',
        device: 'The number of a USB adapter on its bus, as `lsusb` shows it.',
        port: { text: 'The socket that a USB adapter is plugged into, with dots for hubs.', since: '11.4–12.8' },
        multifunction:
          'Accepted by the schema for every PCI address, but it describes guest slots and has no effect on this side.',
      },
    },
    'source/vendor': {
      text: 'The maker of a USB network adapter; the schema has it, PCI functions do not need it.',
      attributes: { id: 'Four hexadecimal digits, as `lsusb` shows them before the colon.' },
    },
    'source/product': {
      text: 'The model of a USB network adapter; the schema has it, PCI functions do not need it.',
      attributes: { id: 'Four hexadecimal digits, as `lsusb` shows them after the colon.' },
    },
    'source/reconnect': {
      text: 'What happens when the vhost-user process goes away; with `mode="client"`.',
      attributes: {
        enabled: '`yes` lets QEMU connect again by itself, `no` leaves it disconnected.',
        timeout: { text: 'How long QEMU pauses between two attempts to connect.', unit: 'seconds' },
        delay: { text: 'Accepted by the schema, meant for NBD disks alone.', unit: 'seconds', since: '9.1–11.3' },
      },
    },
    virtualport: {
      text: 'Tells the virtual or physical switch who is being connected, so that it applies profile and VLAN.',
      attributes: {
        type: {
          text: 'The kind of switch. With `type="network"` it may be left to the network.',
          values: {
            openvswitch: 'Open vSwitch',
            midonet: 'MidoNet',
            '802.1Qbg': 'a switch with VEPA',
            '802.1Qbh': 'a switch with VN-Link',
          },
        },
      },
    },
    'virtualport/parameters': {
      text: 'What the switch wants to know; its administrator gives the values.',
      attributes: {
        interfaceid: {
          text: 'The UUID of the port, for Open vSwitch and MidoNet.',
          default: 'a random one for Open vSwitch',
        },
        profileid: 'The port profile, for 802.1Qbh and Open vSwitch.',
        managerid: 'The database of interface types, 1 to 255, for 802.1Qbg.',
        typeid: 'The kind of network access (VSI type) that 802.1Qbg grants, a number of up to 24 bits.',
        typeidversion: 'Which revision of the VSI type is meant, for 802.1Qbg.',
        instanceid: { text: 'The UUID by which 802.1Qbg tells this connection (VSI) apart.', default: 'a random one' },
      },
    },
    driver: {
      text: 'How packets are carried between guest and host.',
      anchor: 'setting-nic-driver-specific-options',
      attributes: {
        name: {
          text: 'The backend: of a virtio card, or by which a `hostdev` is assigned.',
          values: {
            vhost: 'the kernel’s vhost-net: fast',
            qemu: 'QEMU itself',
            vfio: 'VFIO, the one in use',
            kvm: 'KVM’s old assignment, gone from new kernels',
            xen: 'Xen',
          },
          default: '`vhost` where it can be had',
        },
        model: { text: 'The host’s VFIO driver for the device, when the best match is not wanted.', since: '10.0' },
        iommufd: {
          text: 'Whether the device is assigned by `/dev/iommu`.',
          default: 'as `<iommufd>` of the domain says',
          since: '12.1',
        },
        queues: {
          text: 'How many pairs of queues a virtio card has, so that several CPUs can carry packets; at most as many as virtual CPUs makes sense.',
          default: '1',
        },
        rx_queue_size: {
          text: 'How many packets the receiving queue holds: a power of two, 256 to 1024.',
          default: 'decided by QEMU: 256',
        },
        tx_queue_size: {
          text: 'How many packets the sending queue holds: a power of two, 256 to 1024. More than 256 with vhost-user alone.',
          default: 'decided by QEMU: 256',
        },
        txmode: {
          text: 'How QEMU sends when the queue is full. Leave it unless you know.',
          values: {
            iothread: 'by a bottom half, as soon as possible',
            timer: 'after a short wait, to collect packets',
          },
          default: 'decided by QEMU: `iothread`',
        },
        ioeventfd: {
          text: 'Whether sending is handled in another thread, so that the CPU need not wait. Leave it unless you know.',
          default: 'decided by QEMU: on',
        },
        event_idx: {
          text: 'Whether guest and host tell each other when to notify, which saves interrupts. Leave it unless you know.',
          default: 'decided by QEMU: on',
        },
        rss: { text: 'Whether QEMU spreads received packets over queues by their hash.', default: 'off', since: '8.3' },
        rss_hash_report: { text: 'Whether the guest is told the hash of each packet.', default: 'off', since: '8.3' },
      },
    },
    'driver/host': {
      text: 'Offloads that the guest’s driver may use when it sends: what it leaves to the host or its hardware.',
      anchor: 'setting-nic-driver-specific-options',
      attributes: {
        csum: { text: 'Computing checksums.', default: offload },
        gso: { text: 'Cutting up large packets of any protocol.', default: offload },
        tso4: { text: 'Cutting up TCP over IPv4.', default: offload },
        tso6: { text: 'Cutting up TCP over IPv6.', default: offload },
        ecn: { text: 'Cutting up TCP with marks of congestion.', default: offload },
        ufo: { text: 'Cutting up UDP.', default: offload },
        mrg_rxbuf: { text: 'Putting a received packet into several buffers of the guest.', default: 'on' },
      },
    },
    'driver/guest': {
      text: 'Which offloads the guest’s driver may accept on packets that arrive, such as joined TCP segments.',
      anchor: 'setting-nic-driver-specific-options',
      attributes: {
        csum: { text: 'Packets whose checksum is not computed yet.', default: offload },
        tso4: { text: 'Joined TCP packets over IPv4.', default: offload },
        tso6: { text: 'Joined TCP packets over IPv6.', default: offload },
        ecn: { text: 'Joined TCP packets with marks of congestion.', default: offload },
        ufo: { text: 'Joined UDP packets.', default: offload },
      },
    },
  },
};
