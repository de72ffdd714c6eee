// Markup of other programs that libvirt stores and passes on: <metadata>. It is printed by libxml2, with double quotes.
import type { XmlElement } from '../../xml/tree.js';

/**
 * <metadata> with one element for each namespace, the first; what has no namespace is not kept. `undefined` when
 * nothing remains.
 */
export function metadataXml(metadata: XmlElement, text: string): string | undefined {
  const firsts = new Map<string, XmlElement>();
  for (const element of metadata.elements) {
    const uri = namespaceOf(element);
    if (uri && !firsts.has(uri)) firsts.set(uri, element);
  }
  if (firsts.size === 0) return undefined;
  const lines = [...firsts.values()].map(element => `    ${foreignXml(element, text, 2)}\n`);
  return `<${startOf(metadata)}>\n${lines.join('')}  </metadata>`;
}

function namespaceOf(element: XmlElement): string | undefined {
  const colon = element.name.indexOf(':');
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${element.name.slice(0, colon)}`;
  for (let holder: XmlElement | undefined = element; holder; holder = holder.parent) {
    const uri = holder.attribute(declaration)?.value;
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** An element as libxml2 prints it, indented by so many levels; lines without the first indentation. */
function foreignXml(element: XmlElement, text: string, level: number): string {
  const start = startOf(element);
  const children = element.children.filter(child => child.kind !== 'text' || child.value.trim() !== '');
  if (children.length === 0) return `<${start}/>`;
  // Beside text every blank counts, so that nothing is laid out.
  const isMixed = children.some(child => child.kind === 'text' || child.kind === 'cdata');
  const parts = (isMixed ? element.children : children).map(child => {
    if (child.kind === 'element') return foreignXml(child, text, level + 1);
    return child.kind === 'text' ? escapedText(child.value) : text.slice(child.span.start, child.span.end);
  });
  if (isMixed) return `<${start}>${parts.join('')}</${element.name}>`;
  const indent = '  '.repeat(level);
  return `<${start}>\n${parts.map(part => `${indent}  ${part}\n`).join('')}${indent}</${element.name}>`;
}

function startOf({ name, attributes }: XmlElement): string {
  const isNamespace = (attribute: { name: string }) => /^xmlns(?::|$)/.test(attribute.name);
  const inOrder = [...attributes.filter(isNamespace), ...attributes.filter(each => !isNamespace(each))];
  return [name, ...inOrder.map(each => `${each.name}="${escapedAttribute(each.value)}"`)].join(' ');
}

function escapedText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapedAttribute(text: string): string {
  return escapedText(text).replace(/"/g, '&quot;');
}
