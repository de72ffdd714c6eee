// The host side of a character device: what libvirt keeps of it depends on its type.
import type { XmlElement } from '../../xml/tree.js';
import type { Given } from './shape.js';

/** Attributes of <source> by type; a type that is missing has no source. */
const kept: Readonly<Record<string, readonly string[]>> = {
  file: ['path', 'append'],
  dev: ['path'],
  pipe: ['path'],
  unix: ['mode', 'path'],
  tcp: ['mode', 'host', 'service', 'tls'],
  udp: ['mode', 'host', 'service'],
  spiceport: ['channel'],
  dbus: ['channel'],
  nmdm: ['master', 'slave'],
  'qemu-vdagent': [],
};

const all = [...new Set(Object.values(kept).flat())];

/** Sockets that libvirt makes itself, anew for every domain. */
const generatedPath = /^\/var\/lib\/libvirt\/qemu\/channel\/target\//;

export function givenCharacterSource(element: XmlElement | undefined, type: string | undefined): Given {
  if (!element || !type) return {};
  const sources = element.elements.filter(({ name }) => name === 'source').slice(0, type === 'udp' ? 2 : 1);
  return {
    children: { source: sources.flatMap(source => givenSource(source, type)), protocol: protocolOf(element, type) },
  };
}

function givenSource(source: XmlElement, type: string): Given[] {
  const names = kept[type];
  if (!names) return [];
  const values = Object.fromEntries(
    all.map(name => [name, names.includes(name) ? source.attribute(name)?.value : undefined]),
  );
  if (type === 'unix' && (!values.path || generatedPath.test(values.path))) return [];
  if (names.includes('mode')) values.mode ??= 'connect';
  return [{ over: source, attributes: values }];
}

/** Only TCP has a protocol, and raw is one too. */
function protocolOf(element: XmlElement, type: string): Given | undefined {
  if (type !== 'tcp') return undefined;
  return { attributes: { type: element.child('protocol')?.attribute('type')?.value ?? 'raw' } };
}
