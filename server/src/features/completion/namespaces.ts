// Elements of other namespaces than libvirt's own: `qemu:commandline` and its kin.
import type { TextEdit } from '../../text/edit.js';
import type { XmlElement } from '../../xml/tree.js';

/** What everybody calls the namespaces that libvirt knows. */
const usualPrefix = /\/domain\/(\w+)\//;

export interface Prefix {
  readonly prefix: string;
  /** Declares it, where the document does not. */
  readonly declaration: readonly TextEdit[];
}

/** How elements of a namespace are written in a document with this root. */
export function prefixFor(namespace: string, root: XmlElement, quote: string): Prefix {
  const declared = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && value === namespace);
  if (declared) return { prefix: declared.name.slice('xmlns:'.length), declaration: [] };
  const prefix = usualPrefix.exec(namespace)?.[1] ?? 'ns';
  const end = root.attributes.at(-1)?.span.end ?? root.nameSpan.end;
  const text = ` xmlns:${prefix}=${quote}${namespace}${quote}`;
  return { prefix, declaration: [{ span: { start: end, end }, text }] };
}

/** The name as the schema has it: without prefix, behind the namespace that the prefix stands for. */
export function schemaName({ name }: XmlElement, root: XmlElement): string {
  const [prefix, local] = name.split(':', 2);
  if (prefix === undefined || local === undefined) return name;
  const declared = root.attribute(`xmlns:${prefix}`)?.value;
  return `<${declared ?? `http://libvirt.org/schemas/domain/${prefix}/1.0`}>${local}`;
}
