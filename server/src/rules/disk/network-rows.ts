// Disks on storage that is reached over the network.
import { version } from '../../machine/profile.js';
import { currentProtocols } from '../../machine/storage-protocols.js';
import type { XmlElement } from '../../xml/tree.js';
import { storedAs, whenDisk } from '../evidence/disks.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts } from '../rule.js';

const SOURCE = 'devices/disk/source';

/** Over NBD, the name may be left out. */
const NAMED = [...currentProtocols.slice(1), 'none', 'sheepdog', 'tftp', 'vxhs'];

export const diskNetworkProtocol = valueRule({
  code: 'disk-network-protocol',
  summary: 'A disk on network storage has no protocol, or one that libvirt does not know.',
  at: `${SOURCE}/@protocol`,
  ...storedAs(['network']),
  noun: 'a protocol of network storage',
  oneOf: ['nbd', ...NAMED],
  isRequired: true,
  fixes: (_, __, protocol) => changeTo(protocol, currentProtocols),
});

export const diskNetworkNameMissing = missingRule({
  code: 'disk-network-name-missing',
  summary: 'A disk on network storage does not say which of the images there it is.',
  at: SOURCE,
  needs: '/@name',
  ...storedAs(['network'], source => NAMED.includes(protocolOf(source))),
  message: source => `A source over ${protocolOf(source)} needs the name of its image.`,
});

const incomplete = {
  code: 'disk-network-name-incomplete',
  summary: 'The name of an image lacks its pool or its volume.',
  at: `${SOURCE}/@name`,
  message: (source: XmlElement, name: string) =>
    `Images over ${protocolOf(source)} are called ${wordFor(source)}/image, not '${name}'.`,
  fixes: () => [],
};

export const diskNetworkNameIncomplete = joinedRule(
  unwantedRule({
    ...incomplete,
    ...storedAs(['network'], source => isOver(source, 'rbd', 'gluster') && !/^[^/]+\//.test(nameOf(source))),
  }),
  unwantedRule({
    ...incomplete,
    since: version(12, 8),
    ...storedAs(['network'], source => /^[^/]+\/$/.test(nameOf(source)) && isOver(source, 'rbd', 'gluster')),
  }),
  unwantedRule({
    ...incomplete,
    since: version(12, 8),
    ...storedAs(['network'], source => /^[^/]+\/(\/[^/]*|[^/]+\/)$/.test(nameOf(source)) && isOver(source, 'rbd')),
  }),
);

const unsupported = {
  at: `${SOURCE}/@protocol`,
  message: (_: XmlElement, protocol: string) => `Nothing speaks ${protocol} any more.`,
  fixes: (source: XmlElement) => changeAttribute(source, 'protocol', ['nbd', 'iscsi']),
};

function namedOver(protocol: string) {
  return storedAs(['network'], source => isOver(source, protocol) && source.attribute('name') !== undefined);
}

export const diskNetworkSheepdog = unwantedRule({
  ...unsupported,
  code: 'disk-network-sheepdog',
  summary: 'A disk is on Sheepdog storage, which QEMU does not have any more.',
  since: version(11, 3),
  ...namedOver('sheepdog'),
});

const lost = {
  ...unsupported,
  code: 'disk-network-protocol-unsupported',
  summary: 'A disk is on storage of a kind that QEMU does not reach any more.',
};

/** The protocol 'none' is one that libvirt reads and then knows no storage behind. */
function noneFor(devices: readonly string[]) {
  const named = namedOver('none');
  const isFor = whenDisk(({ device }) => devices.includes(device));
  return {
    ...named,
    when: (source: XmlElement, facts: Facts) => named.when(source, facts) && isFor(source, facts),
    message: () => "'none' is not a protocol of network storage.",
  };
}

export const diskNetworkProtocolUnsupported = joinedRule(
  unwantedRule({ ...lost, ...namedOver('tftp') }),
  unwantedRule({ ...lost, since: version(12, 8), ...namedOver('vxhs') }),
  unwantedRule({ ...lost, ...noneFor(['disk']) }),
  unwantedRule({ ...lost, ...noneFor(['cdrom', 'floppy']), since: version(12, 8) }),
);

const tls = {
  code: 'disk-network-tls',
  summary: 'Encryption on the way to network storage is set in a way that libvirt does not take.',
};

const onlyNbd = { message: () => 'Only a source over NBD states the host name of a certificate.' };

export const diskNetworkTls = joinedRule(
  valueRule({
    ...tls,
    at: `${SOURCE}/@tls`,
    ...storedAs(['network']),
    oneOf: ['yes', 'no'],
  }),
  unwantedRule({
    ...tls,
    at: `${SOURCE}/@tlsHostname`,
    ...storedAs(['network'], source => currentProtocols.slice(1).includes(protocolOf(source))),
    ...onlyNbd,
  }),
  unwantedRule({
    ...tls,
    until: version(12, 8),
    at: `${SOURCE}/@tlsHostname`,
    ...namedOver('vxhs'),
    ...onlyNbd,
  }),
);

function protocolOf(source: XmlElement): string {
  return source.attribute('protocol')?.value ?? '';
}

function isOver(source: XmlElement, ...protocols: readonly string[]): boolean {
  return protocols.includes(protocolOf(source));
}

function nameOf(source: XmlElement): string {
  return source.attribute('name')?.value ?? '';
}

function wordFor(source: XmlElement): string {
  return isOver(source, 'rbd') ? 'pool' : 'volume';
}
