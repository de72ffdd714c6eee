import { asHex, macAddress, plainDecimal } from '../formats.js';
import type { Printed } from '../printed.js';
import { omittedEmpty, repeated, shape, textOnly } from '../shape.js';
import { deviceInfo } from './device-info.js';

const rate = shape('average peak floor burst');
const ip = repeated(shape('address family prefix peer'));
const route = repeated(shape('family address netmask prefix gateway metric'));

const source = shape('network portgroup portid bridge dev type address port path mode name managed', {
  children: {
    address: shape(['type', ['domain', asHex(4)], ['bus', asHex(2)], ['slot', asHex(2)], ['function', asHex(1)]]),
    ip,
    route,
    reconnect: shape('enabled timeout delay'),
    local: shape(['address', ['port', plainDecimal]]),
  },
});

const offload = 'csum gso tso4 tso6 ecn ufo mrg_rxbuf';

/** A host device names its driver in front of its source, as <hostdev> does. */
function withDriverFirst(printed: Printed): Printed {
  const isHostdev = printed.attributes.some(([name, value]) => name === 'type' && value === 'hostdev');
  const isDriver = ({ name }: Printed) => name === 'driver';
  const isMac = ({ name }: Printed) => name === 'mac';
  const { children } = printed;
  if (!isHostdev || !children.some(isDriver)) return printed;
  const rest = children.filter(child => !isMac(child) && !isDriver(child));
  return { ...printed, children: [...children.filter(isMac), ...children.filter(isDriver), ...rest] };
}

export const interfaceShape = shape('type managed trustGuestRxFilters', {
  finish: withDriverFirst,
  children: {
    mac: omittedEmpty(shape([['address', macAddress], 'type', 'check', 'currentAddress'])),
    source: omittedEmpty(source),
    vlan: shape('trunk', { children: { tag: repeated(shape([['id', plainDecimal], 'nativeMode'])) } }),
    virtualport: shape('type', {
      children: {
        parameters: omittedEmpty(shape('managerid typeid typeidversion instanceid interfaceid profileid')),
      },
    }),
    ip,
    route,
    portForward: repeated(shape('proto address dev', { children: { range: repeated(shape('start end to exclude')) } })),
    script: shape('path'),
    downscript: shape('path'),
    backenddomain: shape('name'),
    bandwidth: omittedEmpty(shape('', { children: { inbound: rate, outbound: rate } })),
    target: shape('dev managed'),
    guest: shape('dev actual'),
    model: shape('type'),
    driver: omittedEmpty(
      shape(
        [
          ...'name txmode ioeventfd event_idx'.split(' '),
          ['queues', plainDecimal],
          ...'rx_queue_size tx_queue_size rss rss_hash_report iommu ats packed page_per_vq'.split(' '),
        ],
        { children: { host: shape(offload), guest: shape('csum tso4 tso6 ecn ufo') } },
      ),
    ),
    backend: shape('type tap vhost hostname fqdn logFile'),
    filterref: shape('filter', { children: { parameter: repeated(shape('name value')) } }),
    tune: shape('', { children: { sndbuf: textOnly } }),
    link: shape('state'),
    mtu: shape([['size', plainDecimal]]),
    coalesce: shape('', { children: { rx: shape('', { children: { frames: shape('max') } }) } }),
    teaming: shape('type persistent'),
    port: shape('isolated'),
    ...deviceInfo,
  },
});
