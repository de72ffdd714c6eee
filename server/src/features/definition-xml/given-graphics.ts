// Where a screen listens: libvirt names an address even where none is written, and counts ports its own way.
import type { Definition } from '../../definition/definition.js';
import type { DefinedPlain } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Profile } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Given } from './shape.js';

export function givenGraphics({ model: type, stated }: DefinedPlain<'graphics'>, { profile }: Definition): Given {
  const element = stated?.element;
  if (!element || (type !== 'vnc' && type !== 'spice' && type !== 'rdp')) return {};
  const listens = listensOf(element, type);
  const first = listens[0]?.attributes ?? {};
  const isOnNetwork = first.type === 'address' || first.type === 'network';
  return {
    attributes: {
      ...(isOnNetwork ? portsOf(element, type, profile) : noPorts),
      listen: isOnNetwork ? first.address : undefined,
      socket: first.type === 'socket' ? first.socket : undefined,
      passwd: undefined,
      passwdValidTo: undefined,
    },
    children: { listen: listens },
  };
}

const noPorts = { port: undefined, tlsPort: undefined, autoport: undefined, websocket: undefined };

/** A screen of SPICE without any port is for the local host alone. */
function listensOf(element: XmlElement, type: string): Given[] {
  const written = element.elements.filter(({ name }) => name === 'listen');
  if (written.length > 0) return written.map((listen, place) => listenOf(listen, place === 0 ? element : undefined));
  const socket = element.attribute('socket')?.value;
  if (socket !== undefined) return [{ attributes: { type: 'socket', socket } }];
  if (type === 'spice' && !hasPorts(element)) return [{ attributes: { type: 'none' } }];
  return [{ attributes: { type: 'address', address: element.attribute('listen')?.value } }];
}

function listenOf(listen: XmlElement, graphics: XmlElement | undefined): Given {
  const value = (name: string) => listen.attribute(name)?.value;
  const type = value('type');
  if (type === 'address')
    return { attributes: { type, address: value('address') ?? graphics?.attribute('listen')?.value } };
  if (type === 'network') return { attributes: { type, network: value('network') } };
  return { attributes: { type, socket: type === 'socket' ? value('socket') : undefined } };
}

function hasPorts(element: XmlElement): boolean {
  const isSet = (name: string) => !['0', undefined].includes(element.attribute(name)?.value);
  return element.attribute('autoport')?.value === 'yes' || isSet('port') || isSet('tlsPort');
}

/** VNC prints the port -1 for one that is chosen at start; SPICE prints none. */
function portsOf(element: XmlElement, type: string, profile: Profile): Record<string, string | undefined> {
  const port = element.attribute('port')?.value;
  const isAutomatic = element.attribute('autoport')?.value === 'yes';
  if (type === 'vnc') return vncPort(port, element.attribute('autoport')?.value, profile);
  if (type === 'rdp') return { port: isAutomatic ? '0' : port, autoport: isAutomatic ? 'yes' : 'no' };
  if (isAutomatic) return { port: undefined, tlsPort: undefined, autoport: 'yes' };
  return { autoport: 'no' };
}

/** The port -1 asks for one that is chosen at start, unless `autoport` says no. */
function vncPort(
  port: string | undefined,
  autoport: string | undefined,
  profile: Profile,
): Record<string, string | undefined> {
  const isNew = holdsIn(changes.vncPortsKept, profile);
  const asksForChoice = port === undefined || port === '-1' || (port === '0' && isNew);
  if (autoport === 'yes' || (autoport === undefined && asksForChoice)) return { port: '-1', autoport: 'yes' };
  const isKept = port !== '0' && (port !== '-1' || isNew);
  return { port: isKept ? port : undefined, autoport: 'no' };
}
