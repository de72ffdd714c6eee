// QEMU's own elements in a domain: whatever prefix the text binds to their namespace, libvirt prints `qemu`.
import type { XmlElement } from '../../xml/tree.js';
import type { Printed } from './printed.js';
import { canonical, repeated, type Shape, shape } from './shape.js';

const namespace = 'http://libvirt.org/schemas/domain/qemu/1.0';

/** Elements below <domain>, in print order; without prefix. */
function shapesWith(prefix: string): Readonly<Record<string, Shape>> {
  const named = (children: Readonly<Record<string, Shape>>) =>
    Object.fromEntries(Object.entries(children).map(([name, form]) => [`${prefix}:${name}`, form]));
  const property = repeated(shape('name type value'));
  const frontend = shape('', { children: named({ property }) });
  const capability = repeated(shape('capability'));
  return {
    commandline: shape('', { children: named({ arg: repeated(shape('value')), env: repeated(shape('name value')) }) }),
    capabilities: shape('', { children: named({ add: capability, del: capability }) }),
    deprecation: shape('behavior'),
    override: shape('', { children: named({ device: repeated(shape('alias', { children: named({ frontend }) })) }) }),
  };
}

export interface QemuElements {
  readonly attributes: Printed['attributes'];
  readonly children: readonly Printed[];
}

export function qemuElements(domain: XmlElement): QemuElements {
  const children = domain.elements.flatMap(element => prefixOf(element, domain) ?? []);
  const printed = [...new Set(children)].flatMap(prefix =>
    Object.entries(shapesWith(prefix)).flatMap(([name, form]) => {
      const element = domain.child(`${prefix}:${name}`);
      return (element && canonical(element.name, form, element)) ?? [];
    }),
  );
  if (printed.length === 0) return { attributes: [], children: [] };
  return { attributes: [['xmlns:qemu', namespace]], children: printed.map(renamed) };
}

function prefixOf(element: XmlElement, domain: XmlElement): string | undefined {
  const [prefix, name] = element.name.split(':');
  if (prefix === undefined || name === undefined) return undefined;
  const declaration = element.attribute(`xmlns:${prefix}`) ?? domain.attribute(`xmlns:${prefix}`);
  return declaration?.value === namespace ? prefix : undefined;
}

function renamed({ name, children, ...rest }: Printed): Printed {
  return { ...rest, name: name.replace(/^[^:]*:/, 'qemu:'), children: children.map(renamed) };
}
