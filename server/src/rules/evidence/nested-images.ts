// Images other than a disk's own: those that it is an overlay of, its data, and the variables of firmware.
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

const BACKING = ['backingStore', 'backingStore/backingStore', 'backingStore/backingStore/backingStore'];
/** Of a disk, the images that it is an overlay of. */
export const backingPaths = BACKING.map(path => `devices/disk/${path}`);
/** Where an image keeps its data apart from what it knows about them. */
export const dataStorePaths = ['devices/disk', ...backingPaths].map(path => `${path}/source/dataStore`);
export const dataStoresSince = version(10, 10);

/** The elements with the type of an image, whose `<source>` says where it is. */
export function nestedImages({ elements, definition }: Facts): readonly XmlElement[] {
  const hasStores = definition.profile.libvirt >= dataStoresSince;
  const paths = [...backingPaths, ...(hasStores ? dataStorePaths : []), 'os/nvram'];
  return paths.flatMap(path => elements.at(path)).filter(image => image.attribute('type'));
}

export interface SourceFault {
  /** The element at fault. */
  readonly at: XmlElement;
  /** The attribute that is missing, or wrong. */
  readonly name?: string;
  readonly message: string;
}

/** What libvirt refuses the source of an image for. */
export function sourceFault(image: XmlElement): SourceFault | undefined {
  const source = image.child('source');
  if (!source) return { at: image, message: `This <${image.name}> has no <source>.` };
  const needed = neededBy(source, image.attribute('type')?.value ?? '');
  const missing = needed.find(name => source.attribute(name) === undefined);
  if (missing !== undefined) return { at: source, name: missing, message: `This <source> has no ${missing}.` };
  return image.attribute('type')?.value === 'network' ? networkFault(source) : undefined;
}

function neededBy(source: XmlElement, type: string): readonly string[] {
  if (type === 'network') return source.attribute('protocol')?.value === 'nbd' ? ['protocol'] : ['protocol', 'name'];
  if (type === 'volume') return source.attribute('pool') || source.attribute('volume') ? ['pool', 'volume'] : [];
  if (type === 'nvme') return ['type', 'namespace'];
  return type === 'vhostuser' ? ['type', 'path'] : [];
}

const PROTOCOLS = 'nbd rbd iscsi http https ftp ftps ssh nfs gluster none sheepdog tftp vxhs'.split(' ');
const TRANSPORTS = [undefined, 'tcp', 'unix', 'rdma'];
const LAST_PORT = 65_535;

function networkFault(source: XmlElement): SourceFault | undefined {
  const protocol = source.attribute('protocol')?.value ?? '';
  if (!PROTOCOLS.includes(protocol)) {
    return { at: source, name: 'protocol', message: `'${protocol}' is not a protocol of network storage.` };
  }
  const faults = source.elements.map(host => (host.name === 'host' ? hostFault(host) : undefined));
  return faults.find(fault => fault !== undefined);
}

function hostFault(host: XmlElement): SourceFault | undefined {
  const transport = host.attribute('transport')?.value;
  if (!TRANSPORTS.includes(transport)) {
    return { at: host, name: 'transport', message: `'${transport}' is not a transport of network storage.` };
  }
  const needed = transport === 'unix' ? 'socket' : 'name';
  if (!host.attribute(needed)) return { at: host, name: needed, message: `This <host> has no ${needed}.` };
  const port = host.attribute('port')?.value ?? '0';
  const isPort = transport === 'unix' || (/^\s*\+?\d+$/.test(port) && Number(port) <= LAST_PORT);
  return isPort ? undefined : { at: host, name: 'port', message: `'${port}' is not a port.` };
}
