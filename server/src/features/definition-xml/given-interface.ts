// A network card: what <source> may say depends on the type of the interface.
import type { DefinedInterface } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import { plainDecimal } from './formats.js';
import { pciSource } from './given-hostdev.js';
import type { Given } from './shape.js';

/** Attributes of <source> by type; a type that is missing has none. */
const kept: Readonly<Record<string, readonly string[]>> = {
  network: ['network', 'portgroup'],
  bridge: ['bridge'],
  direct: ['dev', 'mode'],
  ethernet: ['dev'],
  vhostuser: ['type', 'path', 'mode', 'dev'],
  client: ['address', 'port'],
  server: ['address', 'port'],
  mcast: ['address', 'port'],
  udp: ['address', 'port'],
  internal: ['name'],
  vdpa: ['dev'],
  hostdev: [],
  vds: ['switchid', 'portid', 'portgroupid', 'connectionid'],
};

const defaultModes: Readonly<Record<string, string | undefined>> = { direct: 'vepa', vhostuser: 'client' };

/** Names of host interfaces that libvirt makes itself, anew at each start. */
const generatedName = /^(?:vnet|macvtap|macvlan)/;

const all = [...new Set(Object.values(kept).flat())];

export function givenInterface({ type, model, stated }: DefinedInterface): Given {
  const element = stated?.element;
  const source = element?.child('source');
  const target = element?.child('target')?.attribute('dev')?.value;
  const names = type === 'user' && isPasst(element) ? ['dev'] : (kept[type] ?? []);
  const written = (name: string) => source?.attribute(name)?.value;
  const port = plainDecimal(written('port') ?? '');
  const attributes = all.map(name => [name, names.includes(name) ? written(name) : undefined]);
  const mode = written('mode') ?? defaultModes[type];
  return {
    // Only a host device is managed, and nothing but yes is yes.
    attributes: {
      type,
      managed: type === 'hostdev' && element?.attribute('managed')?.value === 'yes' ? 'yes' : undefined,
    },
    children: {
      ...(source && {
        source: {
          attributes: {
            ...Object.fromEntries(attributes),
            ...(names.includes('port') && { port }),
            ...(names.includes('mode') && { mode }),
          },
          ...hostAddressOf(stated),
        },
      }),
      model: model ? { attributes: { type: model } } : undefined,
      driver: givenDriver(type, element),
      ...(type === 'hostdev' && { filterref: undefined }),
      ...(generatedName.test(target ?? '') && { target: undefined }),
    },
  };
}

function hostAddressOf(stated: DefinedInterface['stated']): Given {
  const [address] = pciSource(stated?.hostAddress?.value);
  return { children: { address: address && { attributes: { type: 'pci', ...address.attributes } } } };
}

function isPasst(element: XmlElement | undefined): boolean {
  return element?.child('backend')?.attribute('type')?.value === 'passt';
}

/** Only virtio cards have driver options, and only where the text itself says that it is one; a host device has a driver's name. */
function givenDriver(type: string, element: XmlElement | undefined): Given | undefined {
  const driver = element?.child('driver');
  const model = element?.child('model')?.attribute('type')?.value.toLowerCase();
  if (!driver || (type !== 'hostdev' && !model?.startsWith('virtio'))) return undefined;
  if (type === 'hostdev') return hostdevDriver(driver);
  const isOneQueue = Number(driver.attribute('queues')?.value ?? 2) < 2;
  return isOneQueue ? { attributes: { queues: undefined } } : {};
}

function hostdevDriver(driver: XmlElement): Given | undefined {
  const nothing = driver.attributes.map(({ name }) => [name, undefined]);
  const name = driver.attribute('name')?.value;
  const attributes = { ...Object.fromEntries(nothing), name };
  return name === undefined ? undefined : { attributes, children: { host: undefined, guest: undefined } };
}
