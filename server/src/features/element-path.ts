import type { XmlElement } from '../xml/tree.js';
import type { Guest } from './snapshot.js';

/** Where an element is below `<domain>`, `devices/disk/target`; a bare device counts as one of a domain. */
export function elementPath(element: XmlElement, { domain }: Guest): string | undefined {
  const names: string[] = [];
  for (let inner: XmlElement | undefined = element; inner; inner = inner.parent) {
    if (inner === domain.element)
      return (domain.form === 'domain' ? names : ['devices', inner.name, ...names]).join('/');
    names.unshift(inner.name);
  }
  return undefined;
}
