import type { XmlElement } from '../../xml/tree.js';

/** Text that libvirt, or whoever made a template of the document, may read. */
export function hasWords({ children }: XmlElement): boolean {
  return children.some(node => node.kind === 'cdata' || (node.kind === 'text' && node.value.trim() !== ''));
}
