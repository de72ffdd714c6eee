import type { XmlElement } from '../../xml/tree.js';

/** Elements of which libvirt reads every one, wherever they stand. */
const LISTS: ReadonlySet<string> = new Set([
  ...['audio', 'cache', 'cell', 'cipher', 'interconnects', 'bandwidth', 'latency', 'timer', 'table', 'feature'],
  ...[
    'iothread',
    'queue',
    'cookie',
    'property',
    'device',
    'gid',
    'uid',
    'page',
    'cachetune',
    'memorytune',
    'codec',
    'seclabel',
  ],
]);

/**
 * Whether libvirt reads an element below a device or below the domain: of siblings of one name it mostly takes the
 * first, all the way up.
 */
export function isRead(element: XmlElement): boolean {
  let part: XmlElement | undefined = element;
  while (part?.parent) {
    const { name, parent }: XmlElement = part;
    if (parent.name === 'devices') return true;
    if (!isListed(name, parent) && parent.child(name) !== part) return false;
    part = parent;
  }
  return true;
}

/** A sound card plays on one `<audio>`, and a class of service has one `<bandwidth>`. */
function isListed(name: string, parent: XmlElement): boolean {
  if (name === 'audio') return parent.name === 'devices';
  if (name === 'bandwidth') return parent.name === 'interconnects';
  return LISTS.has(name);
}
