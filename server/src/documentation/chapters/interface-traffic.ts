import type { Chapter } from '../documentation.js';

/** What network cards may send and receive. */
export const networkTraffic: Chapter = {
  at: 'devices/interface',
  anchor: 'network-interfaces',
  elements: {
    link: {
      text: 'Plays the network cable, so that it can be pulled without removing the card.',
      attributes: {
        state: {
          text: 'The state, which can change while the guest runs.',
          values: { up: 'connected', down: 'as if unplugged' },
          default: 'up',
        },
      },
    },
    mtu: {
      text: 'The largest packet, without its Ethernet header.',
      attributes: {
        size: {
          text: 'The number for guest and host side.',
          unit: 'bytes',
          default: 'that of the network',
          example: "<mtu size='9000'/>",
        },
      },
    },
    coalesce: 'Waiting for more packets before the other side is told; for bridges and networks.',
    'coalesce/rx': 'Collecting packets on the way to the guest before it is interrupted.',
    'coalesce/rx/frames': {
      text: 'Collecting by number of packets, rather than by time.',
      attributes: { max: 'After how many packets it is told at the latest.' },
    },
    filterref: {
      text: 'Network filters that rule what the card may send and receive.',
      anchor: 'traffic-filtering-with-nwfilter',
      example: "<filterref filter='clean-traffic'/>",
      attributes: {
        filter: 'The filter, as `virsh nwfilter-list` names it; `clean-traffic` prevents spoofed addresses.',
      },
    },
    'filterref/parameter': {
      text: 'Fills in a variable of the filter, such as the guest’s IP; repeat it for lists.',
      anchor: 'traffic-filtering-with-nwfilter',
      attributes: {
        name: 'The variable: `IP`, `MAC`, `DHCPSERVER` or one of the filter’s own.',
        value: 'The text that replaces the variable: an address, a port, a name.',
      },
    },
    tune: 'Limits how much the tap device buffers on the way out.',
    'tune/sndbuf': {
      text: 'How much the tap device takes before the guest must wait; 0 for no limit.',
      unit: 'bytes',
      default: 'no limit',
    },
    bandwidth: {
      text: 'Limits how much the guest may send and receive, by the host’s traffic control (tc).',
      anchor: 'quality-of-service',
      attributes: { classID: 'The traffic class that libvirt has given it on the network’s bridge. Output only.' },
    },
    'bandwidth/inbound': {
      text: 'Shapes what the guest downloads; packets above the rate wait in a queue.',
      anchor: 'quality-of-service',
    },
    'bandwidth/outbound': {
      text: 'Polices what the guest uploads; what is over the limit is dropped.',
      anchor: 'quality-of-service',
    },
    'bandwidth/*': {
      attributes: {
        average: {
          text: 'The lasting rate. Needed, unless there is a `floor`.',
          unit: 'kilobytes per second',
          anchor: 'quality-of-service',
        },
        peak: {
          text: 'The rate at which a burst may be sent.',
          unit: 'kilobytes per second',
          anchor: 'quality-of-service',
        },
        burst: { text: 'How much may be sent at the rate of `peak`.', unit: 'kilobytes', anchor: 'quality-of-service' },
        floor: {
          text: 'The rate that the guest is sure of, on the network’s bridge; inbound alone.',
          unit: 'kilobytes per second',
          anchor: 'quality-of-service',
        },
      },
    },
    vlan: {
      text: 'VLANs whose traffic the card carries, without the guest’s doing: on Open vSwitch, virtual functions, and since libvirt 11.0 Linux bridges.',
      anchor: 'network-interfaces',
      attributes: {
        trunk: {
          text: '`yes` for a trunk, in which the guest sees the tags. Several tags always make one.',
          default: 'a single tag is taken off for the guest',
        },
      },
    },
    'vlan/tag': {
      text: 'Adds the card to one VLAN; several make a trunk.',
      attributes: {
        id: 'The 802.1Q number, 1 to 4094.',
        nativeMode: {
          text: 'Makes it the VLAN of untagged traffic of a trunk.',
          values: { tagged: 'it leaves with its tag', untagged: 'it leaves without' },
        },
      },
    },
    port: {
      text: 'Options of the port that the card’s tap device has on the Linux bridge.',
      since: '6.1',
      attributes: {
        isolated: {
          text: '`yes` keeps the guest from reaching others on the same bridge that are isolated too; the gateway stays reachable.',
          default: 'no',
        },
      },
    },
  },
};
