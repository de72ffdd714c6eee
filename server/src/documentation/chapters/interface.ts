import type { Chapter } from '../documentation.js';

/** Network cards. */
export const networkCards: Chapter = {
  at: 'devices/interface',
  anchor: 'network-interfaces',
  elements: {
    '': {
      text: 'Gives the guest a network card, and connects it: to a libvirt network, a bridge, a card of the host or another process.',
      example: "<interface type='network'><source network='default'/><model type='virtio'/></interface>",
      attributes: {
        type: {
          text: 'What the card is connected to.',
          values: {
            network: 'a libvirt network: NAT, routed, isolated, a bridge or a pool of devices',
            bridge: 'a bridge on the host, and through it the host’s network',
            direct: 'a network card of the host, by macvtap; guest and host cannot speak with each other',
            user: 'the network as seen by an unprivileged process, with address translation',
            ethernet: 'a tap device that you set up, or a script',
            hostdev: 'a virtual function of the host, handed to the guest with MAC address and VLAN',
            vhostuser: 'another process by vhost-user, such as Open vSwitch with DPDK; needs shared memory',
            vdpa: 'a vDPA device of the host',
            mcast: 'a multicast group that guests share',
            server: 'guests that connect to this one by TCP',
            client: 'the guest that is `server`',
            udp: 'another QEMU by UDP',
            internal: 'a network within the hypervisor (VirtualBox)',
            null: 'nothing',
            vds: 'VMware’s distributed switch',
          },
          valuesSince: { vdpa: '6.9', null: '8.7', vds: '8.7' },
        },
        managed: {
          text: 'Whether libvirt takes the virtual function from the host’s driver and gives it back afterwards; for `type="hostdev"`.',
          default: 'no',
        },
        trustGuestRxFilters: {
          text: 'Whether the guest may change the MAC addresses and VLANs that reach it, with virtio over macvtap. Otherwise a changed address cuts it off.',
          default: 'no',
        },
      },
    },
    mac: {
      text: 'The hardware address of the card.',
      default: 'a random one beginning with `52:54:00`, stored when the domain is defined',
      example: "<mac address='52:54:00:12:34:56'/>",
      attributes: {
        address: 'Six bytes in hexadecimal; the first is even, as the address of a single card.',
        type: {
          text: 'Where the address comes from, of importance to VMware alone.',
          values: { generated: 'VMware makes it', static: 'it stays as it is, also in VMware’s own range' },
          since: '6.6',
        },
        check: { text: 'Whether VMware insists that the MAC is in one of its ranges; `no` lets any pass.' },
        currentAddress: {
          text: 'The MAC that the guest’s driver has changed to while it runs. Output only.',
          since: '11.2',
        },
      },
    },
    model: {
      text: 'Which make of network card the guest finds, hence which driver it needs.',
      attributes: {
        type: {
          text: 'QEMU’s name of it. Fast guests want `virtio`; `e1000e` and `igb` are PCI Express cards that most systems know, `e1000` and `rtl8139` older ones, `usb-net` is on USB. `virtio-transitional` also speaks virtio’s old protocol.',
          default: '`rtl8139` on x86, `virtio` on newer boards',
          example: "<model type='virtio'/>",
        },
      },
    },
    target: {
      text: 'The tap device on the host: its name, and whether libvirt sets it up.',
      attributes: {
        dev: {
          text: 'The name of the tap device on the host. Names that begin with `vnet`, `vif`, `macvtap` or `macvlan` are libvirt’s own and dropped.',
          default: '`vnet0` and so on',
        },
        managed: {
          text: '`no` takes an existing tap device as it is, of use without privileges; for `type="ethernet"`.',
          default: 'yes',
        },
      },
    },
    guest: {
      text: 'What the network card is called inside a container (LXC).',
      attributes: {
        dev: 'What the card is called inside the container, such as `eth0`.',
        actual: 'What the card is called inside while the container runs. Output only.',
      },
    },
    ip: {
      text: 'An address for the card, if something sets it: passt, SLIRP and containers do, most guests do not. Inside `<source>`, an address of the host’s side.',
      anchor: 'ip-configuration',
      attributes: {
        address: 'IPv4 or IPv6 in its usual notation; with SLIRP, the network from which it hands out.',
        family: { text: 'The kind of address.', values: { ipv4: 'IPv4', ipv6: 'IPv6' }, default: 'ipv4' },
        prefix: { text: 'How many bits name the network.', default: 'by the class of an IPv4 address, 64 of IPv6' },
        peer: 'The address at the other end of a point-to-point connection.',
      },
    },
    route: {
      text: 'Adds an IP route: in the container, or, inside `<source>`, on the host.',
      anchor: 'ip-configuration',
      attributes: {
        family: { text: 'The kind of address.', values: { ipv4: 'IPv4', ipv6: 'IPv6' }, default: 'ipv4' },
        address: 'The destination network; `0.0.0.0` or `::` for everything.',
        netmask: 'How much of the address names the network, as a mask; IPv4 alone.',
        prefix: 'How many bits name the network; instead of `netmask`.',
        gateway: 'The next hop, which must be reachable on the card’s own network.',
        metric: { text: 'The cost by which routes are chosen, from 1.', default: 'decided by the system' },
      },
    },
    portForward: {
      text: 'Ports of the host that lead to the guest; passt alone.',
      since: '9.0',
      example: "<portForward proto='tcp'><range start='2222' to='22'/></portForward>",
      attributes: {
        proto: {
          text: 'Which transport protocol is forwarded; for both, take two elements.',
          values: { tcp: 'TCP', udp: 'UDP' },
        },
        address: { text: 'An IP of the host; only connections to it are forwarded.', default: 'all of them' },
        dev: {
          text: 'A network card of the host; only connections arriving there are forwarded.',
          default: 'all of them',
        },
      },
    },
    'portForward/range': {
      text: 'One port or a stretch of them. Without any, all ports lead to the guest.',
      since: '9.0',
      attributes: {
        start: 'Where the stretch begins on the host’s side.',
        end: { text: 'Where the stretch ends on the host’s side, this one included.', default: 'the first alone' },
        to: { text: 'The port of the guest that the first one leads to; others follow.', default: 'the same' },
        exclude: { text: '`yes` takes these ports out of a larger stretch.', default: 'no' },
      },
    },
    script: {
      text: 'A program that sets up the tap device; for `type="ethernet"`.',
      attributes: { path: 'The program’s file on the host, called with the tap device’s name.' },
    },
    downscript: {
      text: 'A program that clears up when the card goes; for `type="ethernet"`.',
      since: '6.4',
      attributes: { path: 'The program’s file on the host, called with the tap device’s name.' },
    },
    backend: {
      text: 'What carries packets on the host: passt or SLIRP, and other device nodes than usual.',
      attributes: {
        type: {
          text: 'The program behind `type="user"`, and behind `vhostuser` without a socket of yours.',
          values: {
            default: 'SLIRP inside QEMU, or passt where QEMU has none',
            passt: 'passt: faster, with the host’s own address and forwarding of ports',
          },
          valuesSince: { default: '9.1–11.3' },
          since: '9.0',
        },
        tap: { text: 'Another device than `/dev/net/tun`.', default: '/dev/net/tun' },
        vhost: { text: 'Another device than `/dev/vhost-net`.', default: '/dev/vhost-net' },
        logFile: {
          text: 'Where passt writes its log. The directory must exist and passt be allowed to write there.',
          since: '9.0',
        },
        hostname: { text: 'The host name that passt’s DHCP tells the guest.', since: '11.8' },
        fqdn: { text: 'The full name with domain that passt’s DHCP tells the guest.', since: '11.8' },
      },
    },
    rom: {
      text: 'The option ROM that the firmware sees in the PCI device, for booting from it.',
      attributes: {
        enabled: { text: '`no` leaves the ROM out altogether; the other attributes then make no sense.', since: '4.3' },
        bar: { text: 'Whether the guest’s firmware finds the ROM at all (rombar).', default: 'on' },
        file: { text: 'A ROM image on the host instead of the device’s own.' },
      },
    },
    teaming: {
      text: 'Joins a virtio card and a host device into one for the guest: fast as the device, and able to migrate by the card meanwhile. Both need the same MAC address.',
      anchor: 'teaming-a-virtio-hostdev-nic-pair',
      since: '6.1',
      attributes: {
        type: {
          text: 'The part of this one.',
          values: {
            persistent: 'the virtio card, always there',
            transient: 'the host device, unplugged for migrations',
          },
        },
        persistent: 'The alias of the virtio card, which begins with `ua-`; for the transient part.',
      },
    },
  },
};
