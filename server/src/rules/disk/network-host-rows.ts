// The hosts that network storage is reached at.
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { diskOf, storageOf, storedAs } from '../evidence/disks.js';
import { isReadInIscsi } from '../evidence/hostdev-type.js';
import { addAttribute } from '../fixes/add-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts } from '../rule.js';

const SOURCE = 'devices/disk/source';
const HOST = [`${SOURCE}/host`, 'devices/hostdev/source/host'];
const LAST_PORT = 65_535;

/** `undefined` is tcp. */
const BY_NAME = [undefined, 'tcp', 'rdma'];

const host = {
  code: 'disk-network-host',
  summary: 'A host of network storage is not named well enough to be reached.',
};

export const diskNetworkHost = joinedRule(
  valueRule({
    ...host,
    at: HOST.map(path => `${path}/@transport`),
    when: isOfNetwork,
    noun: 'a transport of network storage',
    oneOf: ['tcp', 'unix', 'rdma'],
  }),
  missingRule({
    ...host,
    at: HOST,
    needs: '/@name',
    when: (element, facts) => isOfNetwork(element, facts) && BY_NAME.includes(transportOf(element)),
    message: () => 'This host has no name.',
    fixes: (element, facts) => [addAttribute(element, 'name', 'localhost', facts)],
  }),
  missingRule({
    ...host,
    at: HOST,
    needs: '/@socket',
    when: (element, facts) => isOfNetwork(element, facts) && transportOf(element) === 'unix',
    message: () => 'This host is reached through a socket that is not named.',
  }),
  unwantedRule({
    ...host,
    at: HOST.map(path => `${path}/@socket`),
    when: (element, facts) => isOfNetwork(element, facts) && BY_NAME.includes(transportOf(element)),
    message: () => 'Only a host with transport unix is reached through a socket.',
  }),
  unwantedRule({
    ...host,
    at: HOST.map(path => `${path}/@port`),
    when: (element, facts) => isOfNetwork(element, facts) && transportOf(element) !== 'unix' && !hasPort(element),
    message: (_, port) => `A port is a number from 0 to ${LAST_PORT}, but this is '${port}'.`,
  }),
  unwantedRule({
    ...host,
    at: HOST.map(path => `${path}/@port`),
    when: (element, facts) =>
      isOfNetwork(element, facts) &&
      isOverNfs(element) &&
      decimal(element.attribute('port')?.value ?? '') !== 0 &&
      hasPort(element),
    message: () => 'A source over NFS has a host without port.',
  }),
  unwantedRule({
    ...host,
    at: HOST.map(path => `${path}/@transport`),
    isSuspect: transport => transport === 'unix' || transport === 'rdma',
    when: (element, facts) => isOfNetwork(element, facts) && isOverNfs(element) && isComplete(element),
    message: (_, transport) => `A source over NFS is reached over tcp, not ${transport}.`,
  }),
  missingRule({
    ...host,
    at: SOURCE,
    needs: [],
    ...storedAs(['network'], source => isNamedOverNfs(source) && hostsOf(source) !== 1),
    message: source => `A source over NFS has one host, but this has ${hostsOf(source)}.`,
  }),
);

function isOfNetwork(element: XmlElement, facts: Facts): boolean {
  if (element.parent?.parent?.name === 'hostdev') return isReadInIscsi(element.parent);
  const disk = element.parent && diskOf(element.parent, facts);
  return disk !== undefined && storageOf(disk) === 'network';
}

function transportOf(element: XmlElement): string | undefined {
  return element.attribute('transport')?.value;
}

function hasPort(element: XmlElement): boolean {
  const port = decimal(element.attribute('port')?.value ?? '');
  return !isFault(port) && port <= LAST_PORT;
}

function hostsOf(source: XmlElement): number {
  return source.elements.filter(({ name }) => name === 'host').length;
}

function isOverNfs({ parent }: XmlElement): boolean {
  return parent !== undefined && isNamedOverNfs(parent);
}

/** Whether it says where the host is; if not, that is what is missing first. */
function isComplete(host: XmlElement): boolean {
  return host.attribute(transportOf(host) === 'unix' ? 'socket' : 'name') !== undefined;
}

function isNamedOverNfs(source: XmlElement): boolean {
  return source.attribute('protocol')?.value === 'nfs' && source.attribute('name') !== undefined;
}
