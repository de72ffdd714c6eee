// A network card: what <source> may say depends on the type of the interface.
import type { DefinedInterface } from '../../definition/devices.js';
import type { Given } from './shape.js';

/** Attributes of <source> by type; a type that is missing has none. */
const kept: Readonly<Record<string, readonly string[]>> = {
  network: ['network', 'portgroup', 'portid'],
  bridge: ['bridge'],
  direct: ['dev', 'mode'],
  ethernet: ['dev'],
  vhostuser: ['type', 'path', 'mode', 'dev'],
  user: ['dev'],
  client: ['address', 'port'],
  server: ['address', 'port'],
  mcast: ['address', 'port'],
  udp: ['address', 'port'],
  internal: ['name'],
  vdpa: ['dev'],
  hostdev: [],
  vds: ['switchid', 'portid', 'portgroupid', 'connectionid'],
};

const all = [...new Set(Object.values(kept).flat())];

export function givenInterface({ type, model, stated }: DefinedInterface): Given {
  const source = stated?.element.child('source');
  const names = kept[type] ?? [];
  const attributes = all.map(name => [name, names.includes(name) ? source?.attribute(name)?.value : undefined]);
  return {
    attributes: { type },
    children: {
      ...(source && { source: { attributes: Object.fromEntries(attributes) } }),
      model: model ? { attributes: { type: model } } : undefined,
      ...(type === 'hostdev' && { driver: undefined, filterref: undefined }),
    },
  };
}
