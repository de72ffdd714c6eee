// What libvirt must know of the host's end of a character device.
import type { XmlElement } from '../../xml/tree.js';

/** What `<source>` must state for a type, with an example of each. */
const NEEDED: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['file', { path: '/var/log/guest.log' }],
  ['dev', { path: '/dev/ttyS0' }],
  ['pipe', { path: '/run/guest.pipe' }],
  ['unix', { path: '/run/guest.sock' }],
  ['udp', { service: '4555' }],
  ['tcp', { host: '127.0.0.1', service: '4555' }],
  ['spiceport', { channel: 'org.example.0' }],
  ['dbus', { channel: 'org.example.0' }],
]);

/** With examples, by name. */
export function neededParts(device: XmlElement): Readonly<Record<string, string>> {
  return NEEDED.get(device.attribute('type')?.value ?? '') ?? {};
}

/** The first that `<source>` does not state. */
export function missingPart(device: XmlElement): { readonly name: string; readonly example: string } | undefined {
  if (isMadeUp(device)) return undefined;
  const missing = Object.entries(neededParts(device)).find(([name]) => !states(device, name));
  return missing && { name: missing[0], example: missing[1] };
}

/** libvirt makes up the paths of channels, unless they lead to an address, and the D-Bus names of redirected devices. */
function isMadeUp(device: XmlElement): boolean {
  const type = device.attribute('type')?.value;
  if (type === 'dbus') return device.name === 'redirdev';
  const leadsToAddress = device.child('target')?.attribute('type')?.value === 'guestfwd';
  return type === 'unix' && device.name === 'channel' && !leadsToAddress;
}

/** Of the two ends of datagrams, libvirt asks for the one that they go to. */
function states(device: XmlElement, name: string): boolean {
  if (device.attribute('type')?.value !== 'udp') return device.child('source')?.attribute(name) !== undefined;
  return device.elements.some(
    each => each.name === 'source' && each.attribute('mode')?.value !== 'bind' && each.attribute(name) !== undefined,
  );
}
