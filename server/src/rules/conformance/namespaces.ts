import type { XmlAttribute, XmlElement } from '../../xml/tree.js';

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What the element's prefix, or the lack of one, stands for. */
export function namespaceOf(element: XmlElement): string | undefined {
  const colon = element.name.indexOf(':');
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${element.name.slice(0, colon)}`;
  for (let scope: XmlElement | undefined = element; scope; scope = scope.parent) {
    const stated = scope.attributes.length > 0 ? scope.attribute(declaration) : undefined;
    if (stated) return stated.value || undefined;
  }
  return undefined;
}

export function isNamespaceDeclaration({ name }: XmlAttribute): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}
